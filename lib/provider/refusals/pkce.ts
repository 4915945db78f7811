// Proof Key for Code Exchange.
import { rule } from "./rule";

export const pkceRules = {
  "code-challenge-empty": rule("invalid_request", "RFC 7636 §4.3", "code_challenge is empty"),
  "code-challenge-required": rule(
    "invalid_request",
    "RFC 7636 §4.4.1",
    "code_challenge is required for this client (RFC 7636)",
  ),
  "code-challenge-method-alone": rule(
    "invalid_request",
    "RFC 7636 §4.3",
    "code_challenge_method was sent without code_challenge",
  ),
  "code-challenge-method-s256": rule(
    "invalid_request",
    "RFC 7636 §4.4.1",
    "code_challenge_method must be S256; absent means plain, which is not accepted",
  ),
  "code-challenge-form": rule(
    "invalid_request",
    "RFC 7636 §4.2",
    "code_challenge must be the 43 characters of a base64url SHA-256",
  ),
  "code-verifier-unexpected": rule(
    "invalid_grant",
    "RFC 9700 §4.8.2",
    "code_verifier was sent, but the authorization request had no code_challenge",
  ),
  "code-verifier-missing": rule("invalid_grant", "RFC 7636 §4.6", "code_verifier is missing"),
  "code-verifier-form": rule("invalid_grant", "RFC 7636 §4.1", "code_verifier must be 43 to 128 unreserved characters"),
  "code-verifier-matches": rule("invalid_grant", "RFC 7636 §4.6", "code_verifier does not match the code_challenge"),
};
