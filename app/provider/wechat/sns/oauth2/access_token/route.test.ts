import { expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import { defaultSwitches, type WechatKind } from "@/lib/provider/wechat/app";
import { makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { askSns, prepareTokens, prepareWechat } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

test("WeChat 6.8: appid, grant_type, code, its state, secret and whose code it is are asked in this order", async () => {
  const { app, secret, giveCode } = await prepareWechat();
  const other = await makeWechatApp();
  const code = await giveCode();
  const asked: Record<string, string> = {};
  const answers: unknown[] = [(await askSns("access_token", asked)).body.errcode];
  const steps: [string, string][] = [
    ["appid", "wx0123456789abcdef"],
    ["appid", other.app.appid],
    ["grant_type", "authorization_code"],
    ["code", "0".repeat(32)],
    ["code", code],
    ["secret", secret],
    ["secret", other.secret],
    ["appid", app.appid],
    ["secret", secret],
  ];
  for (const [name, value] of steps) {
    asked[name] = value;
    answers.push((await askSns("access_token", asked)).body.errcode);
  }
  expect(answers).toEqual([41002, 40013, 40002, 41008, 40029, 41004, 40125, 40029, 40125, undefined]);
  expect((await askSns("access_token", { ...asked, secret: "wrong" })).body.errcode).toBe(40163);
});

test.each<[WechatKind, number]>([
  ["website", 600],
  ["mobile", 600],
  ["h5", 300],
])("WeChat 1.3: a code of a %s app lives for %i seconds", async (kind, seconds) => {
  const { giveCode, exchange } = await prepareWechat({ kind });
  const now = new Date();
  const [living, dead] = [await giveCode(after(now, 10 - seconds)), await giveCode(after(now, -seconds))];
  expect((await exchange(dead)).body.errcode).toBe(40029);
  expect((await exchange(living)).body).not.toHaveProperty("errcode");
});

test("WeChat 40029: a code that somebody lower-cased is unknown", async () => {
  const { giveCode, exchange } = await prepareWechat();
  const code = await giveCode();
  expect((await exchange(code.toLowerCase())).body.errcode).toBe(40029);
  expect((await exchange(code)).body).not.toHaveProperty("errcode");
});

test("WeChat 40029: a code is dead once the person withdrew what they allowed, or their account is disabled", async () => {
  const withdrawn = await prepareWechat();
  const code = await withdrawn.giveCode();
  await store.consents.withdraw(withdrawn.user.uid, withdrawn.app.client.clientId, new Date());
  expect((await withdrawn.exchange(code)).body.errcode).toBe(40029);
  const disabled = await prepareWechat();
  const another = await disabled.giveCode();
  await database().read.endUser.update({ where: { uid: disabled.user.uid }, data: { disabledAt: new Date() } });
  expect((await disabled.exchange(another)).body.errcode).toBe(40029);
});

test("WeChat 6.5: twenty exchange a code at once: one gets tokens, nineteen 40163, and the tokens live on", async () => {
  const { giveCode, exchange } = await prepareWechat();
  for (let round = 0; round < 5; round += 1) {
    const code = await giveCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(code)));
    const [won, ...others] = answers.filter(({ body }) => body.errcode === undefined);
    expect(others).toEqual([]);
    expect(answers.filter(({ body }) => body.errcode === 40163)).toHaveLength(19);
    expect((await exchange(code)).body.errcode).toBe(40163);
    const { access_token, openid } = won!.body as Record<string, string>;
    expect((await askSns("auth", { access_token: access_token!, openid: openid! })).body.errcode).toBe(0);
  }
});

test("WeChat 40125: a wrong secret costs the code nothing, and only wrong ones are counted", async () => {
  const { app, giveCode, exchange } = await prepareWechat();
  const code = await giveCode();
  const failures = async () => {
    const rows = await database().read.signInFailure.findMany({
      where: { key: { startsWith: `secret ${app.client.id} ` } },
    });
    return rows.map((row) => row.failures);
  };
  for (const secret of ["x", "0".repeat(32), "密码"])
    expect((await exchange(code, { secret })).body.errcode).toBe(40125);
  expect(await failures()).toEqual([3]);
  for (let round = 0; round < 3; round += 1) await exchange(await giveCode());
  expect((await exchange(code)).body).not.toHaveProperty("errcode");
  expect(await failures()).toEqual([3]);
});

test("WeChat 6.15: an answer may be late and forced; nobody else's is, and the code is not used up", async () => {
  const switches = {
    ...defaultSwitches("website"),
    delay: 400,
    forcedError: { endpoint: "any" as const, errcode: 45011 },
  };
  const slow = await prepareWechat({ switches });
  const quick = await prepareTokens();
  const code = await slow.giveCode();
  const order: string[] = [];
  const begun = performance.now();
  const [late] = await Promise.all([
    slow.exchange(code).finally(() => order.push("slow")),
    quick.userinfo().finally(() => order.push("quick")),
  ]);
  expect(order).toEqual(["quick", "slow"]);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(395);
  expect(late.body.errcode).toBe(45011);
  expect(
    await database().read.wechatCode.count({ where: { redeemedAt: null, grant: { userUid: slow.user.uid } } }),
  ).toBe(1);
});

test("WeChat 6.15: an error forced at one endpoint comes at no other", async () => {
  const forcedError = { endpoint: "userinfo" as const, errcode: 42001 };
  const { userinfo, auth } = await prepareTokens({ switches: { ...defaultSwitches("website"), forcedError } });
  expect([(await userinfo()).body.errcode, (await auth()).body.errcode]).toEqual([42001, 0]);
});

test("WeChat 6.16: the log says that a code came twice and a secret was wrong, without either", async () => {
  const { app, secret, giveCode, exchange } = await prepareWechat();
  const code = await giveCode();
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  await exchange(code, { secret: "wrong-secret" });
  const { body } = await exchange(code);
  await exchange(code);
  const lines = log.mock.calls.flat().join("\n");
  log.mockRestore();
  expect(lines).toContain("client_authentication_failed");
  expect(lines).toContain(`"event":"code_replayed","appid":"${app.appid}"`);
  for (const value of [code, secret, "wrong-secret", String(body.access_token), String(body.refresh_token)])
    expect(lines).not.toContain(value);
});
