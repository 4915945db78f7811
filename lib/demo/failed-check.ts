// Which of its own checks site A stopped at, told by what openid-client and next-auth say: they throw texts and no names.
// RFC 6749 §10.12, RFC 9207 §2.4, OpenID Connect Core §3.1.3.7.
const signs: [RegExp, string][] = [
  [/^(State|PKCE code_verifier|Nonce) (cookie was missing|value could not)/, "login-begun-here"],
  [/^state (missing|mismatch)/, "state-same"],
  [/^iss (missing|mismatch)/, "iss-same"],
  [/^unexpected JWT alg/, "id-token-alg"],
  [/^failed to validate JWT signature|^no valid key found/, "id-token-signature"],
  [/^unexpected iss value/, "id-token-issuer"],
  [/^(aud|azp) mismatch/, "id-token-audience"],
  [/^nonce mismatch/, "nonce-same"],
  [/^JWT expired|^JWT (issued|not active)|timestamp/, "id-token-fresh"],
  [/^(at_hash|c_hash|s_hash) /, "id-token-hash"],
  [/^(id_token not present|the token answer lacks a token)/, "id-token-there"],
];

/** The name of the check that threw `error`, null when the error is about something else. */
export function failedCheck(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return signs.find(([sign]) => sign.test(error.message))?.[1] ?? null;
}
