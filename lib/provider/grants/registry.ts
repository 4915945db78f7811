// Every grant that this server knows; the metadata and `unsupported_grant_type` follow from the first list.
import type { Client } from "@/lib/provider/store/store";
import { redeemAuthorizationCode } from "./authorization-code";
import { issueToClient } from "./client-credentials";
import { deviceCodeGrant, redeemDeviceCode } from "./device-code";
import type { Grant } from "./grant";
import { trustPassword } from "./password";
import { refresh } from "./refresh-token";

export const grants = new Map<string, Grant>([
  ["authorization_code", redeemAuthorizationCode],
  ["refresh_token", refresh],
  ["client_credentials", issueToClient],
  [deviceCodeGrant, redeemDeviceCode],
]);

/**
 * Retired, kept for study: they exist only for a client that the seed registered for them, and nowhere else are named.
 * `password` invites phishing and lets the app see the password; code, device code and client credentials replaced it.
 * `implicit`, which never comes to the token endpoint (implicit.ts), invites theft and injection of the token in the
 * address; the code with PKCE replaced it. RFC 9700 §2.4, §2.1.2.
 */
const studyGrants = new Map<string, Grant>([["password", trustPassword]]);

/** The grant of this name as far as this client can know. */
export function findGrant(name: string, client: Client): Grant | undefined {
  return grants.get(name) ?? (client.grantTypes.includes(name) ? studyGrants.get(name) : undefined);
}
