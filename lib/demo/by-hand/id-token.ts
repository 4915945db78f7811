// Sign in by hand: is this ID Token from B, for this client, and of this login? With node:crypto alone.
// OpenID Connect Core §3.1.3.7, RFC 7515 §5.2 – https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
import { createPublicKey, verify, type JsonWebKey } from "node:crypto";
import { Refusal } from "@/lib/demo/by-hand/refusal";

export type Jwk = JsonWebKey & { kid?: string };
export type Expected = { issuer: string; clientId: string; nonce: string };
export type Claims = {
  iss: string;
  aud: string | string[];
  exp: number;
  iat: number;
  nonce: string;
  sub: string;
  name?: string;
  email?: string;
};

/** How far two clocks may be apart, and how old a token may be that was made a moment ago; in seconds. */
const [skew, oldest] = [10, 600];

function decode<Part>(part: string): Part {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8")) as Part;
}

/** The claims of an ID Token; throws a Refusal named after the first check that fails, or a SyntaxError. */
export function verifyIdToken(idToken: string, keys: Jwk[], { issuer, clientId, nonce }: Expected): Claims {
  const [header = "", payload = "", signature = "", ...more] = idToken.split(".");
  const { alg, kid, crit } = decode<{ alg?: unknown; kid?: unknown; crit?: unknown }>(header);
  // This client chose the algorithm when it was registered; the token has no say in it (RFC 8725 §3.1).
  if (alg !== "ES256" || crit !== undefined) throw new Refusal("id_token_alg");

  const jwk = keys.find((one) => one.kid === kid && one.kty === "EC" && one.crv === "P-256");
  if (jwk === undefined || more.length > 0) throw new Refusal("id_token_signature");
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const signed = Buffer.from(`${header}.${payload}`);
  const right = verify("sha256", signed, { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"));
  if (!right) throw new Refusal("id_token_signature");

  const claims = decode<Claims>(payload);
  const now = Date.now() / 1_000;
  if (claims.iss !== issuer) throw new Refusal("id_token_iss");
  if (String(claims.aud) !== clientId) throw new Refusal("id_token_aud");
  if (!(claims.exp > now - skew)) throw new Refusal("id_token_time");
  if (!(claims.iat > now - oldest && claims.iat < now + skew)) throw new Refusal("id_token_time");
  if (claims.nonce !== nonce) throw new Refusal("id_token_nonce");
  return claims;
}
