// Telling a client that a session is over, from server to server: OpenID Connect Back-Channel Logout §2.5.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest
//
//   POST backchannel_logout_uri
//   logout_token=eyJ…
import { log } from "@/lib/provider/log";
import { guardedRequest } from "@/lib/provider/outbound/guarded-request";
import type { Client, LoginSession } from "@/lib/provider/store/store";
import { makeLogoutToken } from "./logout-token";

/** §2.8 – 200; some frameworks turn that into 204. */
const received = [200, 204];

/** Sends one client its logout token, if it wants one; never throws, for a client that does not answer keeps nobody signed in. */
export async function tellOfLogout(client: Client, session: LoginSession, now: Date): Promise<void> {
  const uri = client.options.backchannelLogoutUri;
  if (uri === null) return;
  try {
    const body = new URLSearchParams({ logout_token: await makeLogoutToken(client, session, now) }).toString();
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const { status } = await guardedRequest(uri, { method: "POST", headers, body });
    if (!received.includes(status)) log("logout_not_received", { client_id: client.clientId, status });
  } catch (error) {
    const cause = error instanceof Error ? error.name : "unknown";
    log("logout_not_received", { client_id: client.clientId, cause });
  }
}
