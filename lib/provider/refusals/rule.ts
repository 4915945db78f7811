// What a rule is: a requirement that a request can break, with the words in which the refusal is sent.
// Its texts for people are in lib/provider/messages/errors/; its test is a row of e2e/SPECIFICATIONS.md.

/** The error codes of RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, RFC 7591 §3.2.2, RFC 8628 §3.5, RFC 8707 §2, RFC 9126 §2.3, OpenID Connect Core §3.1.2.6 and its Error Code unmet_authentication_requirements §2. */
export type ErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "unauthorized_client"
  | "unsupported_grant_type"
  | "unsupported_response_type"
  | "invalid_scope"
  | "access_denied"
  | "server_error"
  | "temporarily_unavailable"
  | "invalid_token"
  | "insufficient_scope"
  | "login_required"
  | "consent_required"
  | "interaction_required"
  | "unmet_authentication_requirements"
  | "request_not_supported"
  | "request_uri_not_supported"
  | "invalid_request_uri"
  | "invalid_target"
  | "invalid_redirect_uri"
  | "invalid_client_metadata"
  | "authorization_pending"
  | "slow_down"
  | "expired_token";

/** `section` is where the requirement stands; `says` is the `error_description`, with `{…}` for the details. */
export type Rule = { code: ErrorCode; section: string; says: string };

/** One line of the registry. */
export function rule(code: ErrorCode, section: string, says: string): Rule {
  return { code, section, says };
}
