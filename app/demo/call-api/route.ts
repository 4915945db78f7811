// The button "Call the API": A's server shows B the access token, and the page shows what came back (RFC 6750 §2.1).
//   POST /demo/call-api  →  303 to /demo
import { refuseForeignForm, seeOther } from "@/lib/demo/addresses";
import { askApi } from "@/lib/demo/ask-api";
import { siteA } from "@/lib/demo/config";
import { rememberOutcome } from "@/lib/demo/outcome";
import { findSession } from "@/lib/demo/session";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignForm(request);
  if (refused) return refused;
  const session = await findSession(request.headers.get("cookie"));
  if (session) await rememberOutcome(session.sessionId, await askApi(session.tokens));
  return seeOther(siteA().home);
}
