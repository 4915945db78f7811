// A client that proves itself with a signed assertion.
import { rule } from "./rule";

export const clientAssertionRules = {
  "client-assertion-type": rule(
    "invalid_client",
    "RFC 7523 §2.2",
    "client_assertion_type must be urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
  ),
  "client-assertion-form": rule("invalid_client", "RFC 7523 §3", "client_assertion must be one signed JWT"),
  "client-assertion-kind": rule(
    "invalid_client",
    "RFC 10070 §4",
    "the typ of client_assertion must be client-authentication+jwt or JWT, or be left out",
  ),
  "client-assertion-critical": rule(
    "invalid_client",
    "RFC 7515 §4.1.11",
    "client_assertion has critical header parameters (crit), and none is known here",
  ),
  "client-assertion-algorithm": rule(
    "invalid_client",
    "RFC 7523 §3",
    "client_assertion must be signed with one of {expected}",
  ),
  "client-assertion-subject": rule(
    "invalid_client",
    "RFC 7523 §3",
    "iss and sub of client_assertion must both be the client_id",
  ),
  "client-assertion-audience": rule(
    "invalid_client",
    "RFC 10070 §4",
    "aud of client_assertion must be the issuer identifier, as one text and nothing else: {expected}",
  ),
  "client-assertion-expiry": rule(
    "invalid_client",
    "RFC 7523 §3",
    "client_assertion needs exp, and it must not be over",
  ),
  "client-assertion-lifetime": rule(
    "invalid_client",
    "RFC 7523 §3",
    "exp of client_assertion must be at most {limit} seconds ahead",
  ),
  "client-assertion-not-early": rule(
    "invalid_client",
    "RFC 7523 §3",
    "nbf and iat of client_assertion must be times, and not in the future",
  ),
  "client-assertion-identifier": rule(
    "invalid_client",
    "OpenID Connect Core §9",
    "client_assertion needs jti, a text of 1 to {limit} characters",
  ),
  "client-keys-readable": rule(
    "invalid_client",
    "RFC 7591 §2",
    "the keys of this client could not be read from its jwks_uri, or are not usable",
  ),
  "client-assertion-signature": rule(
    "invalid_client",
    "RFC 7523 §3",
    "client_assertion is not signed with a registered key of this client",
  ),
  "client-assertion-used-once": rule(
    "invalid_client",
    "OpenID Connect Core §9",
    "a client_assertion with this jti was used before",
  ),
};
