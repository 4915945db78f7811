// The token endpoint, revocation and introspection.
import { rule } from "./rule";

export const tokenRequestRules = {
  "grant-type-missing": rule("invalid_request", "RFC 6749 §5.2", "grant_type is missing"),
  "grant-type-supported": rule("unsupported_grant_type", "RFC 6749 §5.2", "grant_type must be one of {expected}"),
  "grant-type-registered": rule("unauthorized_client", "RFC 6749 §5.2", "this client is not registered for this grant"),
  "code-missing": rule("invalid_request", "RFC 6749 §4.1.3", "code is missing"),
  "code-known": rule("invalid_grant", "RFC 6749 §4.1.3", "the code is unknown"),
  "authorization-withdrawn": rule("invalid_grant", "RFC 6749 §5.2", "the authorization was withdrawn"),
  "code-expired": rule("invalid_grant", "RFC 6749 §4.1.2", "the code has expired"),
  "code-used-once": rule("invalid_grant", "RFC 6749 §4.1.2", "the code was used before; what it gave is revoked"),
  "redirect-uri-missing": rule(
    "invalid_request",
    "RFC 6749 §4.1.3",
    "redirect_uri is missing; it may be left out only with PKCE",
  ),
  "redirect-uri-same": rule(
    "invalid_grant",
    "RFC 6749 §4.1.3",
    "redirect_uri is not the one of the authorization request",
  ),
  "refresh-token-missing": rule("invalid_request", "RFC 6749 §6", "refresh_token is missing"),
  "refresh-token-known": rule("invalid_grant", "RFC 6749 §6", "the refresh token is unknown"),
  "refresh-token-expired": rule("invalid_grant", "RFC 6749 §6", "the refresh token has expired"),
  "refresh-token-used-once": rule(
    "invalid_grant",
    "RFC 9700 §4.14.2",
    "the refresh token was used before; all tokens that came of it are revoked",
  ),
  "confidential-client-only": rule(
    "unauthorized_client",
    "RFC 6749 §4.4",
    "only a confidential client can stand for itself",
  ),
  "token-missing": rule("invalid_request", "RFC 7009 §2.1", "token is missing"),
  "introspection-proof": rule(
    "invalid_client",
    "RFC 7662 §2.1",
    "only a client that proves itself may look into tokens",
  ),
};
