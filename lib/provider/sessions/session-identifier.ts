// The `sid` by which a client knows a session of ours: OpenID Connect Back-Channel Logout §2.1, §2.4.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#OPLogoutSupport
import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/sealing";

/**
 * The same for as long as a session lives, another for each client, so that two clients cannot find out that they
 * serve the same browser. It opens nothing: it is 256 bits of HMAC-SHA-256, as 43 base64url characters.
 */
export function sessionIdentifier(sessionId: number, client: { clientId: string }): string {
  const named = JSON.stringify([sessionId, client.clientId]);
  return createHmac("sha256", deriveKey("session identifiers")).update(named).digest("base64url");
}
