// What every store of the dialect must keep to. A store's own test calls this with itself.
import { describe, expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import type { Store } from "@/lib/provider/store/store";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret } from "@/lib/provider/tokens/hash";
import type { WechatScope } from "@/lib/provider/wechat/rules/scope";
import { makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { makeCode } from "@/lib/provider/wechat/tokens/code";
import { makeRefreshSecret } from "@/lib/provider/wechat/tokens/token-pair";
import type { WechatAuthorization, WechatStore } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

/** Runs the suite against a store on an empty database; `store` is the one of the standard side on the same rows. */
export function describeWechatStore(name: string, { grants }: WechatStore, store: Store): void {
  async function authorize(changes: Partial<WechatAuthorization> = {}): Promise<WechatAuthorization> {
    const { app } = await makeWechatApp();
    const user = await makeUser();
    return { app, user, scope: ["snsapi_login"], authTime: now, snapshot: false, ...changes };
  }

  async function issue(authorization: WechatAuthorization) {
    const code = makeCode();
    await grants.issueCode(authorization, {
      codeHash: hashSecret(code),
      createdAt: now,
      expiresAt: after(now, 600),
      delivers: null,
    });
    return { code, codeId: (await grants.findCode(code))!.id };
  }

  function newTokens() {
    const [refresh, access] = [makeRefreshSecret(), makeRefreshSecret()];
    const ends = { createdAt: now, accessExpiresAt: after(now, 7_200), expiresAt: after(now, 86_400) };
    return { refresh, access, rows: { refreshHash: hashSecret(refresh), accessHash: hashSecret(access), ...ends } };
  }

  async function redeem(authorization: WechatAuthorization) {
    const { code, codeId } = await issue(authorization);
    const { rows, ...secrets } = newTokens();
    const result = await grants.redeemCode(codeId, rows);
    if (result.outcome !== "redeemed") throw new Error(result.outcome);
    return { ...secrets, code, tokenId: result.tokenId };
  }

  describe(`${name} keeps the dialect's contract`, () => {
    test("WeChat 6.5: of fifty who exchange a code at once, one is told it redeemed, 40 times", async () => {
      const authorization = await authorize();
      for (let round = 0; round < 40; round += 1) {
        const { codeId } = await issue(authorization);
        const results = await Promise.all(
          Array.from({ length: 50 }, () => grants.redeemCode(codeId, newTokens().rows)),
        );
        expect(results.filter(({ outcome }) => outcome === "redeemed")).toHaveLength(1);
      }
    }, 60_000);

    test("WeChat 6.7: of fifty who replace an access token at once, one does, and it is the one that is found", async () => {
      const { tokenId, access } = await redeem(await authorize());
      const ended = after(now, 7_200);
      const successors = Array.from({ length: 50 }, () => makeRefreshSecret());
      const replaced = await Promise.all(
        successors.map((secret) => {
          const successor = { accessHash: hashSecret(secret), accessExpiresAt: after(ended, 7_200) };
          return grants.replaceAccessToken(tokenId, 0, successor, ended);
        }),
      );
      expect(replaced.filter(Boolean)).toHaveLength(1);
      const latest = successors[replaced.indexOf(true)]!;
      expect(await grants.findByAccessToken(tokenId, latest)).toMatchObject({ generation: 1 });
      expect(await grants.findByAccessToken(tokenId, access)).toBeNull();
    });

    test("WeChat 6.7: a living access token is prolonged and not replaced, an ended one replaced and not prolonged", async () => {
      const { tokenId } = await redeem(await authorize());
      const successor = { accessHash: hashSecret(makeRefreshSecret()), accessExpiresAt: after(now, 20_000) };
      expect(await grants.replaceAccessToken(tokenId, 0, successor, after(now, 7_199))).toBe(false);
      expect(await grants.prolong(tokenId, 0, after(now, 14_000), after(now, 7_199))).toBe(true);
      expect(await grants.prolong(tokenId, 1, after(now, 14_000), after(now, 7_199))).toBe(false);
      expect(await grants.prolong(tokenId, 0, after(now, 30_000), after(now, 14_000))).toBe(false);
      expect(await grants.replaceAccessToken(tokenId, 0, successor, after(now, 14_000))).toBe(true);
      expect(await grants.replaceAccessToken(tokenId, 0, successor, after(now, 20_000))).toBe(false);
      expect(await grants.prolong(tokenId, 1, after(now, 90_000), after(now, 86_400))).toBe(false);
    });

    test("WeChat 1.3: codes and tokens are found by their own value only, and come back as they were given", async () => {
      const authorization = await authorize({ scope: ["snsapi_base", "snsapi_userinfo"], snapshot: true });
      const { tokenId, access, refresh, code } = await redeem(authorization);
      const { app, user, scope, snapshot } = authorization;
      const kept = { app: { appid: app.appid }, user, scope, snapshot, revoked: false };
      expect(await grants.findCode(code)).toMatchObject({ ...kept, redeemedAt: now, expiresAt: after(now, 600) });
      expect(await grants.findByAccessToken(tokenId, access)).toMatchObject({ ...kept, generation: 0 });
      expect(await grants.findByRefreshToken(tokenId, refresh)).toMatchObject({ ...kept, id: tokenId });
      expect(await grants.findCode(code.toLowerCase())).toBeNull();
      expect(await grants.findByAccessToken(tokenId, refresh)).toBeNull();
      expect(await grants.findByRefreshToken(tokenId, access)).toBeNull();
      expect(await grants.findByAccessToken(tokenId + 1_000, access)).toBeNull();
    });

    test("WeChat 50001: a withdrawn consent ends codes and tokens, which are neither redeemed nor renewed after it", async () => {
      const authorization = await authorize();
      const { tokenId, access, refresh } = await redeem(authorization);
      const { code, codeId } = await issue(authorization);
      const { app, user } = authorization;
      expect(await store.consents.find(user.uid, app.client)).toEqual(["openid", "profile"]);
      expect(await grants.accumulatedScope(app, user, now)).toEqual(["snsapi_login"]);
      await store.consents.withdraw(user.uid, app.client.clientId, now);
      expect((await grants.findCode(code))?.revoked).toBe(true);
      expect((await grants.findByAccessToken(tokenId, access))?.revoked).toBe(true);
      expect((await grants.findByRefreshToken(tokenId, refresh))?.revoked).toBe(true);
      expect(await grants.redeemCode(codeId, newTokens().rows)).toEqual({ outcome: "already_redeemed" });
      expect(await grants.prolong(tokenId, 0, after(now, 9_000), now)).toBe(false);
      expect(await grants.accumulatedScope(app, user, now)).toEqual([]);
    });

    test("WeChat 1.4: scopes accumulate over a person's living tokens of one app, in WeChat's order", async () => {
      const first = await authorize({ scope: ["snsapi_userinfo"] });
      await redeem(first);
      await redeem({ ...first, scope: ["snsapi_base"] as WechatScope[] });
      await redeem(await authorize({ user: first.user }));
      await redeem(await authorize({ app: first.app }));
      expect(await grants.accumulatedScope(first.app, first.user, now)).toEqual(["snsapi_base", "snsapi_userinfo"]);
      expect(await grants.accumulatedScope(first.app, first.user, after(now, 86_400))).toEqual([]);
    });

    test("200 what has expired of the dialect is removed, the grant with the last of it, and nothing that lives", async () => {
      const authorization = await authorize();
      const { client } = authorization.app;
      const clean = async (at: Date) => {
        while ((await store.expiredRows.removeSome(at, 3)) === "more");
      };
      const { code, tokenId, access, refresh } = await redeem(authorization);
      const unused = await issue(authorization);
      await clean(after(now, 599));
      expect([await grants.findCode(code), await grants.findCode(unused.code)]).not.toContain(null);
      await clean(after(now, 600));
      expect([await grants.findCode(code), await grants.findCode(unused.code)]).toEqual([null, null]);
      expect(await grants.findByAccessToken(tokenId, access)).not.toBeNull();
      expect(await store.clients.countLiveTokens(client, now)).toBe(2);
      expect(await grants.prolong(tokenId, 0, after(now, 90_000), after(now, 7_000))).toBe(true);
      await clean(after(now, 86_400));
      expect(await grants.findByAccessToken(tokenId, access), "it outlives the refresh token").not.toBeNull();
      await clean(after(now, 90_000));
      expect(await grants.findByRefreshToken(tokenId, refresh)).toBeNull();
      expect(await store.consents.listConnected(authorization.user.uid, now)).toMatchObject([{ liveGrants: 0 }]);
    });
  });
}
