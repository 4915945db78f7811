// What every store must keep to of sessions: how they begin, go on, and end with all that hangs on them.
import { expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import type { Scope } from "@/lib/provider/rules/scope";
import { authorize, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { NewTokens } from "./grant-store";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

function newTokens(): NewTokens {
  const accessToken = { secretHash: hashSecret(makeSecret()), audience: [], expiresAt: after(now, 60) };
  return { accessToken: { ...accessToken, scope: ["read"] }, refreshToken: null };
}

/** The part of the contract that is about sessions. */
export function describeSessions(store: Store): void {
  test("a session is found until it ends, by its secret", async () => {
    const user = await makeUser();
    const secret = makeSecret();
    const id = await store.sessions.begin({
      userUid: user.uid,
      secretHash: hashSecret(secret),
      authenticatedAt: now,
      expiresAt: after(now, 60),
    });
    expect((await store.sessions.find(id, secret, now))?.user).toEqual(user);
    expect(await store.sessions.find(id, makeSecret(), now)).toBeNull();
    expect(await store.sessions.find(id, secret, after(now, 60))).toBeNull();
    const again = makeSecret();
    const renewed = { secretHash: hashSecret(again), authenticatedAt: after(now, 30), expiresAt: after(now, 90) };
    expect(await store.sessions.renew(id, renewed)).toBe(true);
    expect(await store.sessions.find(id, secret, now)).toBeNull();
    expect(await store.sessions.find(id, again, after(now, 80))).toMatchObject({
      id,
      authenticatedAt: after(now, 30),
    });
    await store.sessions.end(id, hashSecret("browser"), now);
    expect(await store.sessions.find(id, again, now)).toBeNull();
    expect(await store.sessions.renew(id, renewed)).toBe(false);
  });

  test("112, 146 Back-Channel Logout §2.7: the end of a session takes its codes and tokens along, but no offline grant that is in use", async () => {
    const user = await makeUser();
    const session = {
      userUid: user.uid,
      secretHash: hashSecret("x"),
      authenticatedAt: now,
      expiresAt: after(now, 60),
    };
    const id = await store.sessions.begin(session);
    const other = await store.sessions.begin(session);
    const browserHash = hashSecret("the browser of that session");
    const given = async (scope: Scope[], sessionId: number, redeemed: boolean) => {
      const { client } = await makeClient();
      const secret = makeSecret();
      const code = {
        secretHash: hashSecret(secret),
        createdAt: now,
        expiresAt: after(now, 60),
        answersRequest: null,
      };
      const result = await store.grants.issueCode(authorize(client, user, { scope, sessionId }), code);
      if (result.outcome !== "issued") throw new Error(result.outcome);
      if (redeemed) await store.grants.redeemCode(result.codeId, newTokens(), now);
      const revoked = async () => (await store.grants.findCode(result.codeId, secret))!.revoked;
      return { clientId: client.clientId, revoked };
    };
    const grants = [
      await given(["openid", "read"], id, true),
      await given(["openid", "offline_access"], id, true),
      await given(["openid", "offline_access"], id, false),
      await given(["openid", "read"], other, true),
    ];
    const { client } = await makeClient();
    const request = {
      redirectUri: "https://c.example/cb",
      scope: ["read"],
      pushedId: null,
    } as unknown as AuthorizationRequest;
    const pending = { secretHash: hashSecret("p"), browserHash, client, request, createdAt: now, expiresAt: now };
    const requestId = await store.requests.save(pending);
    const told = await Promise.all([1, 2].map(() => store.sessions.end(id, browserHash, now)));
    expect(told.flat().map(({ clientId }) => clientId)).toEqual(grants.slice(0, 3).map(({ clientId }) => clientId));
    expect(await Promise.all(grants.map(({ revoked }) => revoked()))).toEqual([true, false, true, false]);
    expect(await store.requests.find(requestId, "p", browserHash)).toBeNull();
  });
}
