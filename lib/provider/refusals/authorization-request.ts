// The authorization endpoint, and what a person decides there.
import { rule } from "./rule";

export const authorizationRequestRules = {
  "request-object-unsupported": rule(
    "request_not_supported",
    "OpenID Connect Core §3.1.2.6",
    "request objects are not supported; send the parameters themselves",
  ),
  "request-uri-unsupported": rule(
    "request_uri_not_supported",
    "OpenID Connect Core §3.1.2.6",
    "request_uri is not supported; send the parameters themselves",
  ),
  "response-type-missing": rule("invalid_request", "RFC 6749 §3.1.1", "response_type is missing"),
  "response-type-supported": rule("unsupported_response_type", "RFC 6749 §4.1.2.1", "response_type must be code"),
  "response-type-registered": rule(
    "unauthorized_client",
    "RFC 6749 §4.1.2.1",
    "this client is not registered for the authorization code grant",
  ),
  "response-mode-supported": rule(
    "invalid_request",
    "OAuth 2.0 Multiple Response Types §2.1",
    "response_mode must be one of {expected}",
  ),
  "prompt-known": rule("invalid_request", "OpenID Connect Core §3.1.2.1", "prompt must be made of {expected}"),
  "prompt-none-alone": rule(
    "invalid_request",
    "OpenID Connect Core §3.1.2.1",
    "prompt=none cannot be combined with another value",
  ),
  "max-age-number": rule(
    "invalid_request",
    "OpenID Connect Core §3.1.2.1",
    "max_age must be a whole number of seconds",
  ),
  "client-registered": rule("invalid_request", "RFC 6749 §4.1.2.1", "client_id is missing, repeated or not registered"),
  "redirect-uri-registered": rule(
    "invalid_request",
    "RFC 9700 §4.1.3",
    "redirect_uri is missing, repeated or not registered for this client",
  ),
  "request-open": rule(
    "invalid_request",
    "RFC 9700 §4.7",
    "the authorization request is unknown to this browser, or it has expired",
  ),
  "request-answered-once": rule("invalid_request", "RFC 6749 §4.1.2", "the authorization request was answered before"),
  "consent-denied": rule("access_denied", "RFC 6749 §4.1.2.1", "the user did not allow it"),
  "form-own": rule("access_denied", "RFC 6749 §10.12", "the form's origin or csrf_token is not this browser's"),
  "login-required": rule(
    "login_required",
    "OpenID Connect Core §3.1.2.6",
    "nobody is signed in, and prompt=none forbids asking",
  ),
  "consent-required": rule(
    "consent_required",
    "OpenID Connect Core §3.1.2.6",
    "the user has not allowed this yet, and prompt=none forbids asking",
  ),
};
