// The part of the contract that is about people: their accounts, what they allowed, their sessions, their attempts.
import { expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import { authorize, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { describeSessions } from "./session-contract";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

/** Runs this part against a store. */
export function describePeople(store: Store): void {
  test("39 an address names one account, also when two sign up at once", async () => {
    const create = (sub: string) =>
      store.users.create({ sub, name: "n", email: "same@example.com", emailVerified: false, picture: null }, "x", now);
    const results = await Promise.all([create("one"), create("two")]);
    expect(results.filter((result) => result === "email_taken")).toHaveLength(1);
  });

  test("what a person tells about themselves is replaced, and nobody else's", async () => {
    const [user, other] = [await makeUser(), await makeUser()];
    const details = { name: "Robin", address: "1 Birch Lane\nSpringfield", phoneNumber: "+12025550100" };
    await store.users.changeDetails(user.uid, details);
    expect(await store.users.find(user.uid)).toEqual({ ...user, ...details });
    await store.users.changeDetails(user.uid, { ...details, address: null, phoneNumber: null });
    expect(await store.users.find(user.uid)).toMatchObject({ address: null, phoneNumber: null });
    expect(await store.users.find(other.uid)).toEqual(other);
  });

  test("OpenID Connect Core §5.5: what is allowed for single claims is remembered by the scope that covers them", async () => {
    const { client } = await makeClient();
    const user = await makeUser();
    const claims = { idToken: ["phone_number" as const], userinfo: ["email" as const] };
    const code = { secretHash: hashSecret(makeSecret()), createdAt: now, expiresAt: now, answersRequest: null };
    await store.grants.issueCode(authorize(client, user, { scope: ["openid"], claims }), code);
    expect(await store.consents.find(user.uid, client)).toEqual(["openid", "email", "phone"]);
  });

  describeSessions(store);

  test("36 attempts are counted before they are made, so that parallel guesses gain nothing", async () => {
    const counters = [{ key: "account x", limit: 5, window: 900 }];
    const claims = await Promise.all(Array.from({ length: 20 }, () => store.attempts.claim(counters, now)));
    expect(claims.filter((refusal) => refusal === null)).toHaveLength(5);
    expect(claims.at(-1)).toEqual({ waitUntil: after(now, 900) });
    expect(await store.attempts.claim(counters, after(now, 900))).toBeNull();
  });

  test("93 a counter is asked without counting, and says when it opens again", async () => {
    const counters = [{ key: "secret z", limit: 1, window: 900 }];
    for (let round = 0; round < 3; round += 1) expect(await store.attempts.refusal(counters, now)).toBeNull();
    await store.attempts.claim(counters, now);
    expect(await store.attempts.refusal(counters, now)).toEqual({ waitUntil: after(now, 900) });
    expect(await store.attempts.refusal(counters, after(now, 900))).toBeNull();
  });

  test("36 an attempt that succeeded does not count", async () => {
    const counters = [{ key: "account y", limit: 1, window: 900 }];
    for (let round = 0; round < 3; round += 1) {
      expect(await store.attempts.claim(counters, now)).toBeNull();
      await store.attempts.release(counters);
    }
  });
}
