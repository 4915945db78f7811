// A refusal in the protocol's own words, and the one-line form of a requirement.

/** The error codes of RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, RFC 7591 §3.2.2 and OpenID Connect Core §3.1.2.6. */
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
  | "request_not_supported"
  | "request_uri_not_supported"
  | "invalid_redirect_uri"
  | "invalid_client_metadata";

/** What the caller is told (`code`, `description`) and, apart from it, what only the log gets (`cause`). */
export class OAuthError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly description: string,
    options?: { cause: unknown },
  ) {
    super(`${code}: ${description}`, options);
  }
}

/** Throws an OAuthError with this code and description unless the condition holds. */
export function must(condition: unknown, code: ErrorCode, description: string): asserts condition {
  if (!condition) throw new OAuthError(code, description);
}
