// Codes and tokens to break rules with.
import { after } from "@/lib/provider/config";
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

/** The tokens of a code that was redeemed; a negative `lifetime` (seconds) makes expired ones. */
export async function freshTokens(changes: Partial<Authorization> = {}, lifetime = 60) {
  const now = new Date();
  const { client, headers, codeId, user } = await freshCode(changes);
  const [accessSecret, refreshSecret, expiresAt] = [makeSecret(), makeSecret(), after(now, lifetime)];
  const tokens: NewTokens = {
    accessToken: { secretHash: hashSecret(accessSecret), scope: changes.scope ?? ["read"], audience: [], expiresAt },
    refreshToken: { secretHash: hashSecret(refreshSecret), expiresAt },
  };
  const ids = await store.grants.redeemCode(codeId, tokens, now);
  if (ids.outcome !== "redeemed" || ids.refreshTokenId === null) throw new Error("the code was not redeemed");
  return {
    client,
    headers,
    user,
    accessTokenId: ids.accessTokenId,
    accessToken: makeHandle("access", ids.accessTokenId, accessSecret),
    refreshToken: makeHandle("refresh", ids.refreshTokenId, refreshSecret),
  };
}
