// Access tokens at a protected resource.
import { rule } from "./rule";

export const protectedResourceRules = {
  "access-token-sent-once": rule(
    "invalid_request",
    "RFC 6750 §2",
    "the access token was sent in the header and in the form; send it once",
  ),
  "bearer-header-form": rule(
    "invalid_request",
    "RFC 6750 §2.1",
    "the Authorization header must be Bearer, a space and the token",
  ),
  "access-token-known": rule("invalid_token", "RFC 6750 §3.1", "the access token is unknown"),
  "access-token-revoked": rule("invalid_token", "RFC 6750 §3.1", "the access token was revoked"),
  "access-token-expired": rule("invalid_token", "RFC 6750 §3.1", "the access token has expired"),
  "access-token-jwt": rule("invalid_token", "RFC 9068 §4", "the JWT is no access token of this server"),
  "access-token-audience": rule("invalid_token", "RFC 9068 §4", "the access token is for another resource"),
  "access-token-of-a-user": rule(
    "insufficient_scope",
    "RFC 6750 §3.1",
    "this resource is a person's, and the token stands for the client alone",
  ),
  "access-token-scope": rule("insufficient_scope", "RFC 6750 §3.1", "this resource needs the scope {expected}"),
};
