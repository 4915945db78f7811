// The refresh token grant with rotation: RFC 6749 §6, RFC 9700 §4.14.2.
// https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2
//
//   POST /provider/oauth/token
//   grant_type=refresh_token&refresh_token=…&scope=…
import { andThen, type Awaitable } from "@/lib/awaitable";
import { after, lifetimes } from "@/lib/provider/config";
import { log } from "@/lib/provider/log";
import { protectedResources } from "@/lib/provider/protected-resources";
import { must, OAuthError } from "@/lib/provider/rules/must";
import { narrowResources, sameResources } from "@/lib/provider/rules/resource";
import { mustStand } from "@/lib/provider/rules/standing";
import { narrowScope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import type { PresentedRefreshToken } from "@/lib/provider/store/grant-store";
import type { Client } from "@/lib/provider/store/store";
import { readHandle } from "@/lib/provider/tokens/handle";
import { makeSalt, noteSuccessor, repeatSuccessor, successorSecrets } from "@/lib/provider/tokens/successor";
import { makeTokenResponse, prepareTokens, type TokenResponse } from "@/lib/provider/tokens/token-response";
import type { Grant, TokenRequest } from "./grant";

/** Gives new tokens for a refresh token and retires it; reuse after the grace period ends the whole family. */
export const refresh: Grant = (request) =>
  andThen(findTokenOf(request.client, request.parameters.get("refresh_token")), (token) => rotate(token, request));

async function rotate(
  token: PresentedRefreshToken,
  { client, parameters, resources, now }: TokenRequest,
): Promise<TokenResponse> {
  const presented = parameters.get("refresh_token");
  mustStand(!token.revoked);
  must(now < token.expiresAt, "refresh-token-expired");
  const scope = narrowScope(parameters.get("scope"), token.scope);
  const audience = narrowResources(resources, token.resources, protectedResources());
  if (token.rotatedAt !== null) return repeatAnswer(token, presented!, audience, now);
  const salt = makeSalt();
  const secrets = successorSecrets(presented!, salt);
  const { rows, pair } = prepareTokens(client, scope, audience, token.grantedAt, now, secrets);
  const result = await store.grants.rotate(
    token.id,
    rows,
    (ids) => noteSuccessor(salt, scope, rows.accessToken, ids),
    now,
  );
  if (result.outcome === "already_rotated")
    return repeatAnswer(await findTokenOf(client, presented), presented!, audience, now);
  return makeTokenResponse(withoutNonce(token), pair(result), now);
}

/** RFC 6749 §10.4 – A refresh token is bound to its client; somebody else's is left untouched. */
function findTokenOf(client: Client, presented: string | undefined): Awaitable<PresentedRefreshToken> {
  must(presented !== undefined, "refresh-token-missing");
  const handle = readHandle("refresh", presented);
  return andThen(handle && store.grants.findRefreshToken(handle.id, handle.secret), (token) => {
    must(token && token.client.id === client.id, "refresh-token-known");
    return token;
  });
}

/** OpenID Connect Core §12.2 – The nonce belongs to the first ID Token alone. */
function withoutNonce({ client, user, authTime, sessionId, claims }: PresentedRefreshToken) {
  return { client, user, authTime, sessionId, claims, nonce: null };
}

/** Honest parallel requests meet here within the grace period; whoever comes later holds a stolen copy. */
async function repeatAnswer(
  token: PresentedRefreshToken,
  presented: string,
  audience: string[],
  now: Date,
): Promise<TokenResponse> {
  mustStand(!token.revoked);
  const { rotatedAt, successor } = token;
  if (rotatedAt !== null && successor !== null && now < after(rotatedAt, lifetimes.refreshGrace)) {
    const pair = repeatSuccessor(presented, successor, rotatedAt);
    must(sameResources(pair.accessToken.audience, audience), "resource-repeat", { received: audience.join(", ") });
    return makeTokenResponse(withoutNonce(token), pair, now);
  }
  await store.grants.revoke(token.grantId, now);
  log("refresh_token_reused", { client_id: token.client.clientId, grant: token.grantId });
  throw new OAuthError("refresh-token-used-once");
}
