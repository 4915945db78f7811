// The logout endpoint: what a client must prove before a browser is sent back to it.
import { rule } from "./rule";

export const logoutRules = {
  "logout-hint-own": rule(
    "invalid_request",
    "RP-Initiated Logout §4",
    "id_token_hint is not an ID Token that this server issued to a registered client",
  ),
  "logout-client-same": rule(
    "invalid_request",
    "RP-Initiated Logout §2",
    "client_id is not the client that the ID Token in id_token_hint was issued to",
  ),
  "post-logout-redirect-uri-registered": rule(
    "invalid_request",
    "RP-Initiated Logout §3",
    "post_logout_redirect_uri is not registered for this client",
  ),
};
