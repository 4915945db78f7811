// What every store must keep to where a token needs no code; a store's own test calls this with itself.
import { describe, expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { authorize, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { NewTokens } from "./grant-store";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

/** Runs the suite against a store on an empty database. */
export function describeTokensWithoutCode(name: string, store: Store): void {
  describe(`${name} keeps the contract of the grants without a code`, () => {
    test("RFC 6749 §4.4: each token of a client's own is found by its secret and revoked alone", async () => {
      const { client } = await makeClient();
      const issue = async (scope: NewTokens["accessToken"]["scope"]) => {
        const secret = makeSecret();
        const token = { secretHash: hashSecret(secret), scope, audience: [], expiresAt: after(now, 60) };
        return { id: await store.grants.issueClientToken(client, token, now), secret };
      };
      const find = async ({ id, secret }: { id: number; secret: string }) => store.grants.findAccessToken(id, secret);
      const tokens = [await issue(["read"]), await issue(["read"]), await issue(["email"])] as const;
      await store.grants.revokeAccessToken(tokens[0].id, now);
      const found = await Promise.all(tokens.map(find));
      expect(found).toMatchObject([
        { client: { id: client.id }, user: null, scope: ["read"], revoked: true },
        { client: { id: client.id }, user: null, scope: ["read"], revoked: false },
        { client: { id: client.id }, user: null, scope: ["email"], revoked: false },
      ]);
      expect(await find({ ...tokens[1], secret: tokens[0].secret })).toBeNull();
      while ((await store.expiredRows.removeSome(after(now, 61), 10)) === "more");
      expect(await find(tokens[1])).toBeNull();
      expect(await find(await issue(["read"]))).toMatchObject({ revoked: false });
    });

    test("42 RFC 6749 §4.2.2: one stored request is answered with one token, and never with a code besides", async () => {
      const { client } = await makeClient();
      const user = await makeUser();
      const request = {
        redirectUri: "https://c.example/cb",
        scope: ["read"],
        state: "s",
        pushedId: null,
      } as unknown as AuthorizationRequest;
      const answersRequest = await store.requests.save({
        secretHash: hashSecret("s"),
        browserHash: hashSecret("browser"),
        client,
        request,
        createdAt: now,
        expiresAt: after(now, 60),
      });
      const authorization = { client, user, scope: ["read" as const], authTime: now, sessionId: null };
      const answer = () => {
        const accessToken: NewTokens["accessToken"] = {
          secretHash: hashSecret(makeSecret()),
          scope: ["read"],
          audience: [],
          expiresAt: after(now, 60),
        };
        return store.grants.issueTokenWithoutCode({ ...authorization, allowed: ["read"] }, accessToken, {
          answersRequest,
          answersPushed: null,
          now,
        });
      };
      const outcomes = (await Promise.all([answer(), answer(), answer()])).map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual(["already_answered", "already_answered", "issued"]);
      const code = { secretHash: hashSecret(makeSecret()), createdAt: now, expiresAt: after(now, 60), answersRequest };
      expect(await store.grants.issueCode(authorize(client, user), code)).toEqual({ outcome: "already_answered" });
      expect(await store.consents.find(user.uid, client)).toEqual(["read"]);
    });
  });
}
