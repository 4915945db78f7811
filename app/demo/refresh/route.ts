// The button "Refresh token": A trades its refresh token for new tokens, server to server (RFC 6749 §6); WeChat gives the same access token again, and its time begins anew.
//   POST /demo/refresh  →  303 to /demo, which shows the new expiry
import { renewTokens } from "@/lib/demo/access-token";
import { refuseForeignForm, seeOther } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { failedOutcome, refusedOutcome, rememberOutcome, type Outcome } from "@/lib/demo/outcome";
import { findSession, type SignedIn } from "@/lib/demo/session";
import { unsealToken } from "@/lib/demo/token-vault";

async function refresh({ tokens }: SignedIn): Promise<Outcome> {
  const at = Date.now();
  try {
    const renewal = await renewTokens(tokens);
    if (renewal.outcome === "none") return { kind: "no_refresh_token", at };
    if (renewal.outcome === "refused") return refusedOutcome(renewal.error, at);
    const sameAccessToken = unsealToken(renewal.tokens.access_token) === unsealToken(tokens.access_token);
    return { kind: "renewed", at, sameAccessToken };
  } catch (error) {
    return failedOutcome(error, at);
  }
}

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignForm(request);
  if (refused) return refused;
  const session = await findSession(request.headers.get("cookie"));
  if (session) await rememberOutcome(session.sessionId, await refresh(session));
  return seeOther(siteA().home);
}
