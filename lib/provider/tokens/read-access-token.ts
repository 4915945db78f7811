// An access token that somebody presents, opaque or JWT: RFC 9068 §4, RFC 8725 §3.
// https://www.rfc-editor.org/rfc/rfc9068#section-4
import { errors, jwtVerify, type JWTHeaderParameters, type JWTPayload } from "jose";
import { issuer } from "@/lib/provider/config";
import { must, OAuthError } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import type { PresentedAccessToken } from "@/lib/provider/store/grant-store";
import { accessTokenAlgorithm, accessTokenType } from "./access-token";
import { readHandle } from "./handle";
import { verificationKey } from "./signing-keys";

/** `jwt` is null for an opaque token, which is for this server's own resources alone. */
export type ReadAccessToken = PresentedAccessToken & { jwt: { audience: string[]; jti: string } | null };

const longestJwt = 8_192;
const required = ["iss", "aud", "sub", "client_id", "iat", "exp", "jti"];

/** Whether text has the form of a signed JWT; an encrypted one, whose opening could cost much, has not. */
function isSignedJwt(presented: string): boolean {
  return presented.length <= longestJwt && /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/.test(presented);
}

/** RFC 8725 §3.1, §3.10 – Our own keys by `kid` and one algorithm; a key or an address that the header brings is never looked at. */
async function verify(presented: string, now: Date): Promise<JWTPayload> {
  const keyOf = async ({ kid, alg }: JWTHeaderParameters) => {
    const key = kid === undefined ? undefined : await verificationKey(kid, now);
    must(key !== undefined && key.algorithm === alg, "access-token-jwt");
    return key.publicKey;
  };
  try {
    const options = {
      algorithms: [accessTokenAlgorithm],
      typ: accessTokenType,
      issuer: issuer(),
      requiredClaims: required,
      currentDate: now,
    };
    return (await jwtVerify(presented, keyOf, options)).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new OAuthError("access-token-expired");
    if (error instanceof errors.JOSEError) throw new OAuthError("access-token-jwt", {}, { cause: error });
    throw error;
  }
}

/** Finds a token, alive or dead; throws an OAuthError for what is no access token, and for an expired JWT. */
export async function readAccessToken(presented: string, now: Date): Promise<ReadAccessToken> {
  const opaque = readHandle("access", presented);
  if (opaque === null && isSignedJwt(presented)) {
    const { aud, jti = "" } = await verify(presented, now);
    const handle = readHandle("jwt", jti);
    const token = handle && (await store.grants.findAccessToken(handle.id, handle.secret));
    must(token, "access-token-known");
    return { ...token, jwt: { audience: [aud ?? []].flat(), jti } };
  }
  const token = opaque && (await store.grants.findAccessToken(opaque.id, opaque.secret));
  must(token && token.audience.length === 0, "access-token-known");
  return { ...token, jwt: null };
}
