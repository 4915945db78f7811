// A client's key pair, and the assertions that it signs (RFC 7523 §3).
import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { issuer } from "@/lib/provider/config";
import type { AssertionAlgorithm } from "@/lib/provider/rules/client-keys";
import type { PublicJwk } from "@/lib/provider/store/store";

type Assertion = { header?: Record<string, unknown>; claims?: JWTPayload };

export type ClientSigner = {
  jwk: PublicJwk;
  sign: (clientId: string, changes?: Assertion) => Promise<string>;
};

/** Makes a key pair; `sign` makes a good assertion, or what the changes make of it. */
export async function makeClientSigner(algorithm: AssertionAlgorithm = "ES256", kid = "key-1"): Promise<ClientSigner> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid } as PublicJwk;
  const sign = (clientId: string, { header, claims }: Assertion = {}) => {
    const now = Math.floor(Date.now() / 1_000);
    const jti = randomBytes(16).toString("base64url");
    const payload = { iss: clientId, sub: clientId, aud: issuer(), iat: now, exp: now + 60, jti, ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: algorithm, kid, ...header }).sign(privateKey);
  };
  return { jwk, sign };
}

/** The parameters that carry an assertion (RFC 7523 §2.2). */
export function assertionParameters(assertion: string): Record<string, string> {
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
  };
}
