// Where B tells A that a session is over, from server to server: OpenID Connect Back-Channel Logout §2.5, §2.8.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest
//
//   POST /demo/backchannel-logout
//   logout_token=eyJ…
import { belongsHere, elsewhere } from "@/lib/demo/addresses";
import { endSessions } from "@/lib/demo/end-sessions";
import { LogoutTokenError, readLogoutToken } from "@/lib/demo/logout-token";
import { readSmallForm } from "@/lib/demo/small-form";
import { noteStep } from "@/lib/trace/exchange";

const unkept = { "Cache-Control": "no-store" };

function refuse(error: string, error_description: string): Response {
  return Response.json({ error, error_description }, { status: 400, headers: unkept });
}

function disbelieved(error: unknown): LogoutTokenError {
  if (error instanceof LogoutTokenError) return error;
  throw error;
}

export async function POST(request: Request): Promise<Response> {
  if (!belongsHere(request.headers.get("host"))) return elsewhere();
  const tokens = (await readSmallForm(request))?.getAll("logout_token") ?? [];
  if (tokens.length !== 1) return refuse("invalid_request", "logout_token is missing or repeated");
  try {
    const logout = await readLogoutToken(tokens[0]!).catch(disbelieved);
    noteStep("logout-token-believed", !(logout instanceof LogoutTokenError));
    if (logout instanceof LogoutTokenError) return refuse("invalid_request", logout.message);
    const isNew = await endSessions(logout);
    noteStep("logout-token-new", isNew);
    if (!isNew) return refuse("invalid_request", "the logout token was used before");
    return new Response(null, { headers: unkept });
  } catch (error) {
    console.error(`Site A, back-channel logout: ${error instanceof Error ? error.name : "unknown"}`);
    return refuse("logout_failed", "the logout could not be carried out; try again");
  }
}
