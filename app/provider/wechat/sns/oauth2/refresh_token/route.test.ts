import { afterEach, expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import type { WechatKind } from "@/lib/provider/wechat/app";
import { issueCodeFor } from "@/lib/provider/wechat/tokens/code";
import { prepareTokens, prepareWechat } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

afterEach(() => {
  vi.useRealTimers();
});

/** From now on it is so many seconds later. */
function wait(seconds: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: after(new Date(), seconds) });
}

test("WeChat 1.4: while an access token lives a refresh gives the same one, for another 7200 seconds, without a secret", async () => {
  const { tokens, refresh, auth } = await prepareTokens();
  wait(7_000);
  const { body } = await refresh(tokens.refresh_token);
  expect(body).toMatchObject({
    access_token: tokens.access_token,
    refresh_token: tokens.refresh_token,
    expires_in: 7_200,
  });
  wait(7_100);
  expect((await auth()).body.errcode).toBe(0);
  wait(101);
  expect((await auth()).body.errcode).toBe(40014);
});

test("WeChat 1.4: once it ended a refresh gives a new one, and the old one is not the latest", async () => {
  const { tokens, refresh, userinfo } = await prepareTokens();
  wait(7_201);
  expect((await userinfo()).body.errcode).toBe(42001);
  const { body } = await refresh(tokens.refresh_token);
  expect(body.access_token).not.toBe(tokens.access_token);
  expect(body.refresh_token).toBe(tokens.refresh_token);
  expect((await userinfo()).body.errcode).toBe(40001);
  expect((await userinfo({ access_token: String(body.access_token) })).body).toHaveProperty("nickname");
  wait(7_201);
  const { body: third } = await refresh(tokens.refresh_token);
  expect([tokens.access_token, body.access_token]).not.toContain(third.access_token);
});

test("WeChat 1.4: twenty who refresh at once agree on one access token, a living one or a new one", async () => {
  const { tokens, refresh, userinfo } = await prepareTokens();
  const together = async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(tokens.refresh_token)));
    return [...new Set(answers.map(({ text }) => text))];
  };
  const living = await together();
  wait(7_201);
  const renewed = await together();
  expect([living.length, renewed.length]).toEqual([1, 1]);
  expect(living).not.toEqual(renewed);
  const { access_token } = JSON.parse(renewed[0]!) as { access_token: string };
  expect((await userinfo({ access_token })).body).toHaveProperty("nickname");
});

test.each<[WechatKind, number]>([
  ["website", 30],
  ["h5", 30],
  ["mobile", 180],
])("WeChat 6.6: a refresh token of a %s app ends after %i days, however often it was used", async (kind, days) => {
  const { tokens, refresh } = await prepareTokens({ kind }, { scope: ["snsapi_userinfo"] });
  wait((days - 1) * 86_400);
  expect((await refresh(tokens.refresh_token)).body).toHaveProperty("access_token");
  wait(86_399 - 60);
  expect((await refresh(tokens.refresh_token)).body).toHaveProperty("access_token");
  wait(61);
  expect((await refresh(tokens.refresh_token)).body.errcode).toBe(40030);
});

test("WeChat 1.4: the scope is every one that the person's live tokens of the app have, with a comma after each", async () => {
  const silent = await prepareTokens({ kind: "h5" }, { scope: ["snsapi_base"] });
  const { app, user } = silent;
  expect((await silent.refresh(silent.tokens.refresh_token)).body.scope).toBe("snsapi_base,");
  const allowed = { app, user, scope: ["snsapi_userinfo" as const], authTime: new Date(), snapshot: false };
  const issued = await issueCodeFor(allowed, { now: new Date(), delivers: null });
  if (issued === "already_delivered") throw new Error(issued);
  expect((await silent.exchange(issued.code)).body.scope).toBe("snsapi_userinfo");
  expect((await silent.refresh(silent.tokens.refresh_token)).body.scope).toBe("snsapi_base,snsapi_userinfo,");
});

test("WeChat 40030: what is another app's, an access token or broken is no refresh token; a secret is neither asked for nor looked at", async () => {
  const { tokens, refresh } = await prepareTokens();
  const other = await prepareWechat();
  expect((await other.refresh(tokens.refresh_token)).body.errcode).toBe(40030);
  for (const wrong of [tokens.access_token, `${tokens.refresh_token}x`, `9${tokens.refresh_token}`, "x"])
    expect((await refresh(wrong)).body.errcode).toBe(40030);
  expect((await refresh(tokens.refresh_token, { secret: "wrong" })).body).toHaveProperty("access_token");
  expect((await refresh(tokens.refresh_token, { grant_type: "authorization_code" })).body.errcode).toBe(40002);
  expect((await refresh(tokens.refresh_token, { grant_type: "" })).body.errcode).toBe(40002);
  expect((await refresh(tokens.refresh_token, { appid: "wx0123456789abcdef", grant_type: "" })).body.errcode).toBe(
    40013,
  );
});

test("WeChat 50001, 50002: a refresh token is dead once the person withdrew the grant, or their account is disabled", async () => {
  const withdrawn = await prepareTokens();
  await store.consents.withdraw(withdrawn.user.uid, withdrawn.app.client.clientId, new Date());
  expect((await withdrawn.refresh(withdrawn.tokens.refresh_token)).body.errcode).toBe(50001);
  const disabled = await prepareTokens();
  await database().read.endUser.update({ where: { uid: disabled.user.uid }, data: { disabledAt: new Date() } });
  expect((await disabled.refresh(disabled.tokens.refresh_token)).body.errcode).toBe(50002);
});
