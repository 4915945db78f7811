// The successful answer of the token endpoint: RFC 6749 §5.1, OpenID Connect Core §3.1.3.3, with `uid` and `info`.
// https://www.rfc-editor.org/rfc/rfc6749#section-5.1
import { andThen, type Awaitable } from "@/lib/awaitable";
import { sharedData, type SharedData } from "@/lib/provider/rules/claims";
import type { ClaimsRequest } from "@/lib/provider/rules/claims-request";
import type { Scope } from "@/lib/provider/rules/scope";
import type { NewTokens, TokenIds } from "@/lib/provider/store/grant-store";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { accessTokenLifetime, after, lifetimes } from "@/lib/provider/config";
import { protectedResources } from "@/lib/provider/protected-resources";
import { scopeAt } from "@/lib/provider/rules/resource";
import { accessTokenHandle, wordAccessToken, type AccessToken } from "./access-token";
import { makeHandle } from "./handle";
import { hashSecret, makeSecret } from "./hash";
import { makeIdToken } from "./id-token";
import { maySeeGlobalNames } from "./subject";

export type TokenResponse = {
  access_token: string;
  token_type: "Bearer";
  expires_in: number;
  refresh_token?: string;
  scope: string;
  uid?: number;
  info?: SharedData;
  id_token?: string;
};

/** The pair that a client receives; the store gets only its hashes. `scope` is what was granted, of which the access token may have less. */
export type TokenPair = { accessToken: AccessToken; refreshToken: string | null; scope: Scope[] };

/** The secrets of a pair (RFC 6749 §10.10). */
export type TokenSecrets = { access: string; refresh: string };

/** Makes the secrets of a pair that comes of no other. */
function newSecrets(): TokenSecrets {
  return { access: makeSecret(), refresh: makeSecret() };
}

/** Prepares a new pair: the hashes for the store, and the pair once the store has numbered the rows. Throws an OAuthError when the scope means nothing at `audience`. */
export function prepareTokens(
  client: Client,
  scope: Scope[],
  audience: string[],
  grantedAt: Date,
  now: Date,
  secrets = newSecrets(),
): { rows: NewTokens; pair: (ids: TokenIds) => TokenPair } {
  const accessToken = newAccessToken(client, scope, audience, now);
  const idle = after(now, lifetimes.refreshToken);
  const familyEnd = after(grantedAt, lifetimes.refreshFamily);
  const rows: NewTokens = {
    accessToken: {
      secretHash: hashSecret(secrets.access),
      scope: accessToken.scope,
      audience,
      expiresAt: accessToken.expiresAt,
    },
    refreshToken: client.grantTypes.includes("refresh_token")
      ? { secretHash: hashSecret(secrets.refresh), expiresAt: idle < familyEnd ? idle : familyEnd }
      : null,
  };
  const pair = ({ accessTokenId, refreshTokenId }: TokenIds): TokenPair => ({
    accessToken: { handle: accessTokenHandle(audience, accessTokenId, secrets.access), ...accessToken },
    refreshToken: refreshTokenId === null ? null : makeHandle("refresh", refreshTokenId, secrets.refresh),
    scope,
  });
  return { rows, pair };
}

/** What an access token that is made at `now` will say; a JWT lives no longer than its key is published. */
export function newAccessToken(
  client: Client,
  scope: Scope[],
  audience: string[],
  now: Date,
): Omit<AccessToken, "handle"> {
  const lifetime = client.accessTokenLifetime ?? accessTokenLifetime();
  const longest = audience.length === 0 ? lifetime : Math.min(lifetime, lifetimes.longestSigned);
  return {
    audience,
    scope: scopeAt(audience, scope, protectedResources()),
    issuedAt: now,
    expiresAt: after(now, longest),
  };
}

type Granted = {
  client: Client;
  user: EndUser;
  authTime: Date;
  nonce: string | null;
  sessionId: number | null;
  claims: ClaimsRequest | null;
};

/** Words the answer; `expires_in` counts from `now` in seconds. */
export function makeTokenResponse(granted: Granted, pair: TokenPair, now: Date): Awaitable<TokenResponse> {
  const { client, user } = granted;
  const { refreshToken, scope } = pair;
  return andThen(wordAccessToken(pair.accessToken, granted), (accessToken) => {
    const answer: TokenResponse = {
      access_token: accessToken,
      token_type: "Bearer",
      expires_in: Math.max(0, Math.round((pair.accessToken.expiresAt.getTime() - now.getTime()) / 1_000)),
      ...(refreshToken !== null && { refresh_token: refreshToken }),
      scope: pair.accessToken.scope.join(" "),
      ...(maySeeGlobalNames(client, scope) && { uid: user.uid }),
      info: sharedData(user, scope),
    };
    return scope.includes("openid") ? withIdToken(answer, granted, now) : answer;
  });
}

async function withIdToken(answer: TokenResponse, granted: Granted, now: Date): Promise<TokenResponse> {
  const { client, user, authTime, nonce, sessionId } = granted;
  const claims = granted.claims?.idToken ?? [];
  const accessToken = answer.access_token;
  const id_token = await makeIdToken({ client, user, authTime, nonce, sessionId, claims, accessToken, now });
  return { ...answer, id_token };
}
