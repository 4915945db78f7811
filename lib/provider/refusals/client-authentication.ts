// Which client asks, and its proof.
import { rule } from "./rule";

export const clientAuthenticationRules = {
  "client-authentication-once": rule(
    "invalid_request",
    "RFC 6749 §2.3",
    "the client authenticated in two ways; use one",
  ),
  "client-authentication-missing": rule("invalid_client", "RFC 6749 §3.2.1", "client authentication is missing"),
  "client-id-same": rule(
    "invalid_client",
    "RFC 6749 §2.3.1",
    "client_id in the form is not the one in the Authorization header or the assertion",
  ),
  "client-authentication-failed": rule(
    "invalid_client",
    "RFC 6749 §5.2",
    "the client is unknown, or its authentication failed",
  ),
  "client-id-missing": rule("invalid_client", "RFC 6749 §2.3.1", "client_secret was sent without client_id"),
  "basic-credentials-form": rule(
    "invalid_client",
    "RFC 6749 §2.3.1",
    "the Authorization header holds no client_id and client_secret (RFC 6749 section 2.3.1)",
  ),
};
