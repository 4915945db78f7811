// What every store must keep to of authorization requests, those that wait and those that were pushed.
import { describe, expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { authorize, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

/** Runs the suite against a store on an empty database. */
export function describeRequestStore(name: string, store: Store): void {
  describe(`${name} keeps requests`, () => {
    test("42 one stored request is answered with one code", async () => {
      const { client } = await makeClient();
      const user = await makeUser();
      const request = {
        redirectUri: "https://c.example/cb",
        scope: ["read"],
        state: "s",
        pushedId: null,
      } as unknown as AuthorizationRequest;
      const browserHash = hashSecret("browser");
      const id = await store.requests.save({
        secretHash: hashSecret("s"),
        browserHash,
        client,
        request,
        createdAt: now,
        expiresAt: after(now, 60),
      });
      const answer = () =>
        store.grants.issueCode(authorize(client, user), {
          secretHash: hashSecret(makeSecret()),
          createdAt: now,
          expiresAt: after(now, 60),
          answersRequest: id,
        });
      const outcomes = (await Promise.all([answer(), answer(), answer()])).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual(["already_answered", "already_answered", "issued"]);
      expect(await store.requests.markAnswered(id, now)).toBe(false);
    });

    test("16 a stored request is found by its number, its secret and its browser together", async () => {
      const { client } = await makeClient();
      const request = {
        redirectUri: "https://c.example/cb",
        scope: ["read"],
        state: "s",
        pushedId: null,
      } as unknown as AuthorizationRequest;
      const [mine, other] = [hashSecret(makeSecret()), hashSecret(makeSecret())];
      const secret = makeSecret();
      const id = await store.requests.save({
        secretHash: hashSecret(secret),
        browserHash: mine,
        client,
        request,
        createdAt: now,
        expiresAt: after(now, 60),
      });
      expect((await store.requests.find(id, secret, mine))?.request).toEqual(request);
      expect(await store.requests.find(id, secret, other)).toBeNull();
      expect(await store.requests.find(id, makeSecret(), mine)).toBeNull();
      await store.requests.rebind(mine, other);
      expect(await store.requests.find(id, secret, mine)).toBeNull();
      expect(await store.requests.find(id, secret, other)).not.toBeNull();
    });

    test("163 RFC 9126 §4: one pushed request is answered with one code, by whichever of its windows", async () => {
      const { client } = await makeClient();
      const user = await makeUser();
      const secretHash = hashSecret(makeSecret());
      const pushed = { secretHash, client, parameters: "state=s", createdAt: now, expiresAt: after(now, 60) };
      const saved = await store.pushed.save(pushed, 1);
      if ("waitUntil" in saved) throw new Error("the store is full");
      expect(await store.pushed.save(pushed, 1)).toEqual({ waitUntil: pushed.expiresAt });
      const answer = () =>
        store.grants.issueCode(authorize(client, user), {
          secretHash: hashSecret(makeSecret()),
          createdAt: now,
          expiresAt: after(now, 60),
          answersRequest: null,
          answersPushed: saved.id,
        });
      const outcomes = (await Promise.all([answer(), answer(), answer()])).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual(["already_answered", "already_answered", "issued"]);
      expect(await store.pushed.save(pushed, 1)).toMatchObject({ id: saved.id + 1 });
    });
  });
}
