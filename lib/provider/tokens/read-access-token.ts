// An access token that somebody presents, opaque or JWT: RFC 9068 §4, RFC 8725 §3.
// https://www.rfc-editor.org/rfc/rfc9068#section-4
import { errors, jwtVerify, type JWTHeaderParameters, type JWTPayload } from "jose";
import { issuer } from "@/lib/provider/config";
import { must } from "@/lib/provider/rules/must";
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

/**
 * RFC 8725 §3.1, §3.10 – Our own keys by `kid` and one algorithm; a key or an address that the header brings is never
 * looked at. Null for what we did not sign; whether it is over is the caller's question.
 */
async function verify(presented: string, now: Date): Promise<JWTPayload | null> {
  const keyOf = async ({ kid, alg }: JWTHeaderParameters) => {
    const key = kid === undefined ? undefined : await verificationKey(kid, now);
    if (key?.algorithm !== alg) throw new errors.JWKSNoMatchingKey();
    return key!.publicKey;
  };
  const rules = {
    algorithms: [accessTokenAlgorithm],
    typ: accessTokenType,
    issuer: issuer(),
    requiredClaims: required,
  };
  try {
    return (await jwtVerify(presented, keyOf, { ...rules, currentDate: new Date(0) })).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** What a signed access token says of itself; throws an OAuthError for what we did not sign. */
async function readJwt(presented: string, now: Date) {
  const payload = await verify(presented, now);
  must(payload !== null, "access-token-jwt");
  const { aud, jti = "", exp = 0 } = payload;
  return { audience: [aud ?? []].flat(), jti, expiresAt: new Date(exp * 1_000) };
}

/** Finds a token, alive or dead; throws an OAuthError for what is no access token. */
export async function readAccessToken(presented: string, now: Date): Promise<ReadAccessToken> {
  const opaque = readHandle("access", presented);
  const jwt = opaque === null && isSignedJwt(presented) ? await readJwt(presented, now) : null;
  const handle = jwt === null ? opaque : readHandle("jwt", jwt.jti);
  const token = handle && (await store.grants.findAccessToken(handle.id, handle.secret));
  must(token && (jwt !== null || token.audience.length === 0), "access-token-known");
  if (jwt !== null) token.expiresAt = jwt.expiresAt;
  return { jwt, ...token };
}
