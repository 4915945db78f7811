// The algorithms with which this server signs (RFC 7518 §3.1, RFC 8037 §3.1).
// https://www.rfc-editor.org/rfc/rfc7518#section-3.1

/** RS256 is what OpenID Connect Registration §2 gives a client that asks for nothing. */
export const signingAlgorithms = ["RS256", "ES256", "EdDSA"] as const;

export type SigningAlgorithm = (typeof signingAlgorithms)[number];
