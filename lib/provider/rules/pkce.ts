// Proof Key for Code Exchange, S256 only (RFC 7636).
// https://www.rfc-editor.org/rfc/rfc7636
import { must } from "./must";
import type { Parameters } from "./parameters";

/**
 * RFC 7636 §4.3, §4.4.1 – Reads the code challenge of an authorization request. Without it, whoever gets hold of
 * a code can use it; `plain` would show the verifier to whoever sees the request.
 */
export function readCodeChallenge({ values, names }: Parameters, required: boolean): string | null {
  const challenge = values.get("code_challenge") ?? null;
  const method = values.get("code_challenge_method");
  must(challenge !== null || !names.has("code_challenge"), "invalid_request", "code_challenge is empty");
  must(challenge !== null || !required, "invalid_request", "code_challenge is required for this client (RFC 7636)");
  must(
    challenge !== null || method === undefined,
    "invalid_request",
    "code_challenge_method was sent without code_challenge",
  );
  if (challenge === null) return null;
  must(
    method === "S256",
    "invalid_request",
    "code_challenge_method must be S256; absent means plain, which is not accepted",
  );
  must(
    /^[A-Za-z0-9_-]{43}$/.test(challenge),
    "invalid_request",
    "code_challenge must be the 43 characters of a base64url SHA-256",
  );
  return challenge;
}

/**
 * RFC 7636 §4.6, RFC 9700 §4.8.2 – Checks the verifier against the stored challenge, and that neither comes without
 * the other: a verifier without a challenge means that somebody stripped the challenge on the way.
 */
export function checkCodeVerifier(
  challenge: string | null,
  verifier: string | undefined,
  s256: (verifier: string) => string,
): void {
  if (challenge === null) {
    must(
      verifier === undefined,
      "invalid_grant",
      "code_verifier was sent, but the authorization request had no code_challenge",
    );
    return;
  }
  must(verifier !== undefined, "invalid_grant", "code_verifier is missing");
  must(
    /^[A-Za-z0-9._~-]{43,128}$/.test(verifier),
    "invalid_grant",
    "code_verifier must be 43 to 128 unreserved characters",
  );
  must(s256(verifier) === challenge, "invalid_grant", "code_verifier does not match the code_challenge");
}
