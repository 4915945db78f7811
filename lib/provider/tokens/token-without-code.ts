// One access token and nothing else: what the two grants that are kept for study give (RFC 6749 §4.2.2, §4.3.3).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2
import { accessTokenLifetime, after } from "@/lib/provider/config";
import type { AnswerWithoutCode, AuthorizationWithoutCode } from "@/lib/provider/store/grant-store";
import { store } from "@/lib/provider/store/prisma";
import { makeHandle } from "./handle";
import { hashSecret, makeSecret } from "./hash";

/** `expires_in` is in seconds. */
export type BareTokenResponse = { access_token: string; token_type: "Bearer"; expires_in: number; scope: string };

/** Answers a stored request (or none) with an access token; null when it was answered before. */
export async function issueTokenWithoutCode(
  authorization: AuthorizationWithoutCode,
  answer: AnswerWithoutCode,
): Promise<BareTokenResponse | null> {
  const { client, scope } = authorization;
  const secret = makeSecret();
  const lifetime = client.accessTokenLifetime ?? accessTokenLifetime();
  const token = { secretHash: hashSecret(secret), scope, audience: [], expiresAt: after(answer.now, lifetime) };
  const result = await store.grants.issueTokenWithoutCode(authorization, token, answer);
  if (result.outcome === "already_answered") return null;
  return {
    access_token: makeHandle("access", result.accessTokenId, secret),
    token_type: "Bearer",
    expires_in: lifetime,
    scope: scope.join(" "),
  };
}
