// The button "Try the password grant": A takes the password and trades it at B, server to server (RFC 6749 §4.3.2).
//   POST /demo/legacy/password  →  303 to /demo/legacy, which shows what came back
import { seeOther } from "@/lib/demo/addresses";
import { legacyLab, refuseAtLab } from "@/lib/demo/legacy/lab";
import { carryOutcome } from "@/lib/demo/legacy/outcome";
import { tryPassword } from "@/lib/demo/legacy/password-grant";

/** More than an address and a password need, in bytes. */
const largestBody = 4_096;

export async function POST(request: Request): Promise<Response> {
  const refused = refuseAtLab(request);
  if (refused) return refused;
  const length = Number(request.headers.get("content-length") ?? Infinity);
  if (length > largestBody) return new Response(null, { status: 413, headers: { "Cache-Control": "no-store" } });
  const form = new URLSearchParams(await request.text());
  const outcome = await tryPassword(form.get("email") ?? "", form.get("password") ?? "");
  return seeOther(`${legacyLab().page}#password-result`, carryOutcome(outcome));
}
