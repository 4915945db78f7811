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
  must(challenge !== null || !names.has("code_challenge"), "code-challenge-empty");
  must(challenge !== null || !required, "code-challenge-required");
  must(challenge !== null || method === undefined, "code-challenge-method-alone");
  if (challenge === null) return null;
  must(method === "S256", "code-challenge-method-s256", { received: method, expected: "S256" });
  must(/^[A-Za-z0-9_-]{43}$/.test(challenge), "code-challenge-form", { received: challenge });
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
    must(verifier === undefined, "code-verifier-unexpected");
    return;
  }
  must(verifier !== undefined, "code-verifier-missing");
  must(/^[A-Za-z0-9._~-]{43,128}$/.test(verifier), "code-verifier-form");
  must(s256(verifier) === challenge, "code-verifier-matches");
}
