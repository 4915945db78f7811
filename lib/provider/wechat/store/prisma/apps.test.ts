import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { authorize, issueCode, makeUser } from "@/lib/provider/testing/fixtures";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { exchangeCode } from "@/lib/provider/wechat/tokens/exchange";
import { issueCodeFor } from "@/lib/provider/wechat/tokens/code";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const now = new Date();
const { apps, grants } = wechatStore;

test("WeChat: a client has one name of ours, also when two requests give it one at once", async () => {
  const { app } = await makeWechatApp();
  const { client, ...copy } = app;
  await apps.remove(client);
  const register = (appid: string) => apps.register(client, { ...copy, appid });
  const outcomes = await Promise.all(["wx0000000000000001", "wx0000000000000002"].map(register));
  expect(outcomes.filter((one) => one !== null)).toHaveLength(1);
  expect(await apps.ofClient(client)).toEqual(outcomes.find((one) => one !== null));
});

test("WeChat: a client that leaves the dialect takes its codes, tokens and logins along, and no grant of the other side", async () => {
  const [{ app }, { app: other }, user] = [await makeWechatApp(), await makeWechatApp(), await makeUser()];
  const tokensOf = async (one: typeof app) => {
    const authorization = { app: one, user, scope: ["snsapi_login" as const], authTime: now, snapshot: false };
    const issued = await issueCodeFor(authorization, { now, delivers: null });
    if (issued === "already_delivered") throw new Error(issued);
    await exchangeCode((await grants.findCode(issued.code))!, now);
  };
  await tokensOf(app);
  await tokensOf(other);
  await issueCode(authorize(app.client, user), now);
  const counts = async ({ client: { id } }: typeof app) => {
    const { read } = database();
    const where = { grant: { clientId: id } };
    const dialect = [await read.wechatCode.count({ where }), await read.wechatToken.count({ where })];
    return [...dialect, await read.authorizationCode.count({ where })];
  };
  expect([await counts(app), await counts(other)]).toEqual([
    [1, 1, 1],
    [1, 1, 0],
  ]);
  await apps.remove(app.client);
  expect([await counts(app), await counts(other)]).toEqual([
    [0, 0, 1],
    [1, 1, 0],
  ]);
  expect(await apps.find(app.appid)).toBeNull();
});
