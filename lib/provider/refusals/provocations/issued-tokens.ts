// Codes and tokens to break rules with.
import { after } from "@/lib/provider/config";
import type { Scope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import type { Authorization, NewTokens } from "@/lib/provider/store/grant-store";
import { authorize, issueCode, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { ownedClient } from "./requests";

/** A code of a new client and a new person, who allowed it `age` seconds ago. */
export async function freshCode(changes: Partial<Authorization> = {}, age = 0) {
  const [{ client, headers }, user] = [await ownedClient(), await makeUser()];
  const { code, codeId } = await issueCode(authorize(client, user, changes), after(new Date(), -age));
  return { client, headers, user, code, codeId };
}

/** A new pair of tokens for the store, and the secrets that belong to it. */
export function newPair(scope: Scope[], expiresAt: Date) {
  const [accessSecret, refreshSecret] = [makeSecret(), makeSecret()];
  const rows: NewTokens = {
    accessToken: { secretHash: hashSecret(accessSecret), scope, audience: [], expiresAt },
    refreshToken: { secretHash: hashSecret(refreshSecret), expiresAt },
  };
  return { rows, accessSecret, refreshSecret };
}

/** The tokens of a code that was redeemed; a negative `lifetime` (seconds) makes expired ones. */
export async function freshTokens(changes: Partial<Authorization> = {}, lifetime = 60) {
  const now = new Date();
  const { client, headers, codeId, user } = await freshCode(changes);
  const { rows, accessSecret, refreshSecret } = newPair(changes.scope ?? ["read"], after(now, lifetime));
  const ids = await store.grants.redeemCode(codeId, rows, now);
  if (ids.outcome !== "redeemed" || ids.refreshTokenId === null) throw new Error("the code was not redeemed");
  return {
    client,
    headers,
    user,
    accessTokenId: ids.accessTokenId,
    refreshTokenId: ids.refreshTokenId,
    accessToken: makeHandle("access", ids.accessTokenId, accessSecret),
    refreshToken: makeHandle("refresh", ids.refreshTokenId, refreshSecret),
  };
}
