// The button "Sign out": ends A's session, and only A's; B still knows who is there.
//   POST /demo/sign-out  →  303 to /demo
import { refuseForeignForm, seeOther } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { readCookies } from "@/lib/demo/cookies";
import { postToNextAuth } from "@/lib/demo/next-auth";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignForm(request);
  if (refused) return refused;
  const answer = await postToNextAuth(["signout"], readCookies(request.headers.get("cookie")));
  const onward = seeOther(`${siteA().home}?signed_out`);
  for (const cookie of answer.headers.getSetCookie()) onward.headers.append("Set-Cookie", cookie);
  return onward;
}
