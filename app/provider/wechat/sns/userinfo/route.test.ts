import { afterEach, expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import { defaultSwitches } from "@/lib/provider/wechat/app";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { issueCodeFor } from "@/lib/provider/wechat/tokens/code";
import { askSns, prepareTokens } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

afterEach(() => {
  vi.useRealTimers();
});

test("WeChat 6.9: the token, its end, openid, whose it is, scope and grant are asked in this order", async () => {
  const { app, user, tokens } = await prepareTokens({ kind: "h5" }, { scope: ["snsapi_base"] });
  const { access_token, openid } = tokens;
  await store.consents.withdraw(user.uid, app.client.clientId, new Date());
  const errcode = async (asked: Record<string, string>) => (await askSns("userinfo", asked)).body.errcode;
  expect(await errcode({})).toBe(41001);
  expect(await errcode({ access_token: "x" })).toBe(40001);
  expect(await errcode({ access_token: tokens.refresh_token })).toBe(40001);
  expect(await errcode({ access_token })).toBe(41009);
  expect(await errcode({ access_token, openid: `${openid}x` })).toBe(40003);
  expect(await errcode({ access_token, openid })).toBe(48001);
  vi.useFakeTimers({ toFake: ["Date"], now: after(new Date(), 7_200) });
  expect(await errcode({ access_token })).toBe(42001);
});

test("WeChat 6.9: an app may be told 40001 of a token past its end, as by real answers", async () => {
  const switches = { ...defaultSwitches("website"), expiredToken: 40001 as const };
  const { userinfo } = await prepareTokens({ switches });
  vi.useFakeTimers({ toFake: ["Date"], now: after(new Date(), 7_200) });
  expect((await userinfo()).body.errcode).toBe(40001);
});

test("WeChat 1.5, 1.6: a withdrawn grant is 50001 and a disabled account 50002, at both endpoints", async () => {
  const withdrawn = await prepareTokens();
  await store.consents.withdraw(withdrawn.user.uid, withdrawn.app.client.clientId, new Date());
  expect([(await withdrawn.userinfo()).body.errcode, (await withdrawn.auth()).body.errcode]).toEqual([50001, 50001]);
  const disabled = await prepareTokens();
  await database().read.endUser.update({ where: { uid: disabled.user.uid }, data: { disabledAt: new Date() } });
  expect([(await disabled.userinfo()).body.errcode, (await disabled.auth()).body.errcode]).toEqual([50002, 50002]);
});

test("WeChat 1.5: /sns/auth asks for the token, openid, and whether they belong together, whatever the scope", async () => {
  const { auth } = await prepareTokens({ kind: "h5" }, { scope: ["snsapi_base"] });
  expect((await auth({ access_token: "" })).body.errcode).toBe(41001);
  expect((await auth({ access_token: "x" })).body.errcode).toBe(40014);
  expect((await auth({ openid: "" })).body.errcode).toBe(41009);
  expect((await auth({ openid: "o" })).body.errcode).toBe(40003);
  expect((await auth()).body.errcode).toBe(0);
});

test("WeChat 48001: a snapshot page gets a virtual identity, and nobody's name", async () => {
  const real = await prepareTokens({ kind: "h5" }, { scope: ["snsapi_userinfo"] });
  const { app, user } = real;

  const allowed = { app, user, scope: ["snsapi_userinfo" as const], authTime: new Date(), snapshot: true };
  const issued = await issueCodeFor(allowed, { now: new Date(), delivers: null });
  if (issued === "already_delivered") throw new Error(issued);
  const { body } = await real.exchange(issued.code);
  expect(body.is_snapshotuser).toBe(1);
  expect(body.openid).not.toBe(real.tokens.openid);
  expect(body.unionid).not.toBe(real.tokens.unionid);
  const { access_token, openid } = body as Record<string, string>;
  expect((await askSns("userinfo", { access_token: access_token!, openid: openid! })).body.errcode).toBe(48001);
  expect((await askSns("userinfo", { access_token: access_token!, openid: real.tokens.openid })).body.errcode).toBe(
    40003,
  );
  expect((await askSns("auth", { access_token: access_token!, openid: openid! })).body.errcode).toBe(0);
});

test("WeChat 1.6: a deleted client's tokens, and those of an app that left the dialect, are unknown", async () => {
  const { app, userinfo, auth } = await prepareTokens();

  await wechatStore.apps.remove(app.client);
  expect([(await userinfo()).body.errcode, (await auth()).body.errcode]).toEqual([40001, 40014]);
});
