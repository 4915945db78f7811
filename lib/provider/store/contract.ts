// What every store must keep to. A store's own test calls this with itself.
import { describe, expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import { authorize, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { NewTokens } from "./grant-store";
import { describeClients } from "./client-contract";
import { describeKeys } from "./key-contract";
import { describePeople } from "./people-contract";
import { describeRequestStore } from "./request-contract";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

function newTokens(): NewTokens {
  return {
    accessToken: { secretHash: hashSecret(makeSecret()), scope: ["read"], audience: [], expiresAt: after(now, 60) },
    refreshToken: { secretHash: hashSecret(makeSecret()), expiresAt: after(now, 600) },
  };
}

async function issue(store: Store, answersRequest: number | null = null) {
  const { client } = await makeClient();
  const user = await makeUser();
  const secret = makeSecret();
  const code = { secretHash: hashSecret(secret), createdAt: now, expiresAt: after(now, 60), answersRequest };
  const result = await store.grants.issueCode(authorize(client, user), code);
  if (result.outcome !== "issued") throw new Error(result.outcome);
  return { client, user, secret, codeId: result.codeId };
}

/** Runs the suite against a store on an empty database. */
export function describeStore(name: string, store: Store): void {
  describeRequestStore(name, store);

  describe(`${name} keeps the store's contract`, () => {
    describeClients(store);

    test("63 RFC 6749 §4.1.2: of fifty who redeem a code at once, one is told it redeemed, 200 times", async () => {
      for (let round = 0; round < 200; round += 1) {
        const { codeId } = await issue(store);
        const results = await Promise.all(
          Array.from({ length: 50 }, () => store.grants.redeemCode(codeId, newTokens(), now)),
        );
        expect(results.filter(({ outcome }) => outcome === "redeemed")).toHaveLength(1);
      }
    }, 60_000);

    test("106 RFC 9700 §4.14.2: of fifty who rotate a refresh token at once, one is told it rotated, 200 times", async () => {
      const { codeId } = await issue(store);
      const redeemed = await store.grants.redeemCode(codeId, newTokens(), now);
      if (redeemed.outcome !== "redeemed") throw new Error(redeemed.outcome);
      let current = redeemed.refreshTokenId!;
      for (let round = 0; round < 200; round += 1) {
        const rotations = Array.from({ length: 50 }, () =>
          store.grants.rotate(current, newTokens(), () => "sealed", now),
        );
        const won = (await Promise.all(rotations)).filter((one) => one.outcome === "rotated");
        expect(won).toHaveLength(1);
        current = won[0]!.refreshTokenId!;
      }
    }, 60_000);

    test("64 RFC 6749 §4.1.2: revoking a grant kills its code, its access tokens and its refresh tokens", async () => {
      const { codeId, secret } = await issue(store);
      const tokens = newTokens();
      const accessSecret = makeSecret();
      const refreshSecret = makeSecret();
      tokens.accessToken.secretHash = hashSecret(accessSecret);
      tokens.refreshToken!.secretHash = hashSecret(refreshSecret);
      const redeemed = await store.grants.redeemCode(codeId, tokens, now);
      if (redeemed.outcome !== "redeemed") throw new Error(redeemed.outcome);
      const code = await store.grants.findCode(codeId, secret);
      await store.grants.revoke(code!.grantId, now);
      expect((await store.grants.findCode(codeId, secret))?.revoked).toBe(true);
      expect((await store.grants.findAccessToken(redeemed.accessTokenId, accessSecret))?.revoked).toBe(true);
      expect((await store.grants.findRefreshToken(redeemed.refreshTokenId!, refreshSecret))?.revoked).toBe(true);
      expect(await store.grants.rotate(redeemed.refreshTokenId!, newTokens(), () => "", now)).toEqual({
        outcome: "already_rotated",
      });
    });

    test("72 a code whose grant was revoked is not redeemed", async () => {
      const { codeId, client, user } = await issue(store);
      expect(await store.consents.withdraw(user.uid, client.clientId, now)).toBe(true);
      expect(await store.grants.redeemCode(codeId, newTokens(), now)).toEqual({ outcome: "already_redeemed" });
      expect(await store.consents.find(user.uid, client)).toEqual([]);
    });

    test("67 a credential is found by its secret only", async () => {
      const { codeId } = await issue(store);
      expect(await store.grants.findCode(codeId, makeSecret())).toBeNull();
      expect(await store.grants.findCode(codeId + 1_000, makeSecret())).toBeNull();
    });

    test("a consent grows with what is allowed and is remembered", async () => {
      const { client, user } = await issue(store);
      const code = { secretHash: hashSecret(makeSecret()), createdAt: now, expiresAt: now, answersRequest: null };
      await store.grants.issueCode(authorize(client, user, { scope: ["email"] }), code);
      expect(await store.consents.find(user.uid, client)).toEqual(["openid", "email", "read"]);
      expect(await store.consents.listConnected(user.uid, now)).toMatchObject([
        { client: { clientId: client.clientId }, scope: ["openid", "email", "read"] },
      ]);
    });

    test("a client's people and tokens are counted while they are there, and its last use is known", async () => {
      const { client, user, codeId } = await issue(store);
      expect([await store.clients.countPeople(client), await store.clients.countLiveTokens(client, now)]).toEqual([
        1, 0,
      ]);
      expect(await store.clients.lastUsed(client)).toEqual(now);
      await store.grants.redeemCode(codeId, newTokens(), now);
      expect(await store.clients.countLiveTokens(client, now)).toBe(2);
      expect(await store.clients.countLiveTokens(client, after(now, 60))).toBe(1);
      await store.consents.withdraw(user.uid, client.clientId, now);
      expect([await store.clients.countPeople(client), await store.clients.countLiveTokens(client, now)]).toEqual([
        0, 0,
      ]);
      expect(await store.clients.lastUsed(client)).toBeNull();
    });

    describePeople(store);

    test("200 what has expired is removed, a grant with the last of it, and nothing that lives", async () => {
      const old = await issue(store);
      const living = await issue(store);
      const oldTokens = newTokens();
      await store.grants.redeemCode(old.codeId, oldTokens, now);
      const secret = makeSecret();
      const session = { userUid: living.user.uid, secretHash: hashSecret(secret), authenticatedAt: now };
      const gone = await store.sessions.begin({ ...session, expiresAt: after(now, 60) });
      const kept = await store.sessions.begin({ ...session, expiresAt: after(now, 9_999) });
      await store.attempts.claim([{ key: "address z", limit: 1, window: 60 }], now);

      const beforeTheEnd = after(now, 30);
      while ((await store.expiredRows.removeSome(beforeTheEnd, 3)) === "more");
      expect(await store.grants.findCode(old.codeId, old.secret)).not.toBeNull();

      const later = after(now, 700);
      const longLived = newTokens();
      longLived.refreshToken!.expiresAt = after(later, 60);
      const redeemed = await store.grants.redeemCode(living.codeId, longLived, now);
      if (redeemed.outcome !== "redeemed") throw new Error(redeemed.outcome);
      while ((await store.expiredRows.removeSome(later, 3)) === "more");
      expect(await store.grants.findCode(old.codeId, old.secret)).toBeNull();
      expect(await store.grants.findCode(living.codeId, living.secret)).not.toBeNull();
      expect(await store.sessions.find(gone, secret, now)).toBeNull();
      expect(await store.sessions.find(kept, secret, later)).not.toBeNull();
      expect(await store.attempts.claim([{ key: "address z", limit: 1, window: 60 }], later)).toBeNull();
    });

    describeKeys(store);
  });
}
