// The button "Refresh token": A trades its refresh token for new tokens, server to server (RFC 6749 §6).
//   POST /demo/refresh  →  303 to /demo, which shows the new expiry
import { renewTokens } from "@/lib/demo/access-token";
import { refuseForeignForm, seeOther } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { failedOutcome, rememberOutcome, type Outcome } from "@/lib/demo/outcome";
import { findSession, type SignedIn } from "@/lib/demo/session";

async function refresh({ tokens }: SignedIn): Promise<Outcome> {
  const at = Date.now();
  try {
    const { outcome } = await renewTokens(tokens);
    return { kind: outcome === "none" ? "no_refresh_token" : outcome, at };
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
