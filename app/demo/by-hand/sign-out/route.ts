// The button "Forget me": what the client by hand knows of the person is in a cookie alone, so removing it is all.
//   POST /demo/by-hand/sign-out  →  303 to /demo/by-hand
import { seeOther } from "@/lib/demo/addresses";
import { forget } from "@/lib/demo/by-hand/cookies";
import { byHand } from "@/lib/demo/by-hand/registration";
import { refuseAtLab } from "@/lib/demo/legacy/lab";

export async function POST(request: Request): Promise<Response> {
  return refuseAtLab(request) ?? seeOther(byHand().page, forget("person"));
}
