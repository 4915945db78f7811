// An ID Token that comes back as a hint: OpenID Connect Core §3.1.2.1 `id_token_hint`, RP-Initiated Logout §2.
// https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
import { errors, importJWK, jwtVerify, type JWTHeaderParameters } from "jose";
import { issuer } from "@/lib/provider/config";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { must } from "@/lib/provider/rules/must";
import { signingAlgorithms } from "@/lib/provider/rules/signing-algorithm";
import type { Client } from "@/lib/provider/store/store";
import { signingKeys } from "./signing-keys";

/** What a hint says: about whom (in the client's own terms, see subject.ts), to which client, in which session. */
export type IdTokenHint = { sub: string; aud: string; sid?: string };

async function ownKey({ kid, alg }: JWTHeaderParameters) {
  const key = (await signingKeys()).find((one) => one.kid === kid && one.algorithm === alg);
  if (key === undefined) throw new errors.JWKSNoMatchingKey();
  return importJWK(key.publicJwk, key.algorithm);
}

/**
 * Reads an ID Token of ours, also an expired one; null for anything else. Its signature is checked with our own keys
 * and algorithms alone: a hint that anybody could write would tell who is signed in, or sign them out.
 */
export async function verifyIdTokenHint(token: string): Promise<IdTokenHint | null> {
  const unexpired = { currentDate: new Date(0) };
  const rules = { algorithms: [...signingAlgorithms], issuer: issuer(), typ: "JWT", ...unexpired };
  try {
    const { sub, aud, sid } = (await jwtVerify(token, ownKey, rules)).payload;
    if (typeof sub !== "string" || typeof aud !== "string") return null;
    return { sub, aud, ...(typeof sid === "string" && { sid }) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** The request, to be answered by nobody but the subject of its `id_token_hint`; throws an OAuthError for one that is not this client's. */
export async function withIdTokenHint(
  request: AuthorizationRequest,
  token: string | undefined,
  client: Client,
): Promise<AuthorizationRequest> {
  if (token === undefined) return request;
  const hint = await verifyIdTokenHint(token);
  must(hint?.aud === client.clientId, "id-token-hint-own");
  const { hintedSubject } = request;
  must(hintedSubject === null || hintedSubject === hint.sub, "hints-agree");
  return { ...request, hintedSubject: hint.sub };
}
