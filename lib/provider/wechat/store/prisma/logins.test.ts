import { beforeAll, expect, test } from "vitest";
import { database, openDatabase, type Database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { WechatApp } from "@/lib/provider/wechat/app";
import { beginLogin, makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { issueCodeFor } from "@/lib/provider/wechat/tokens/code";
import { makeUuid } from "@/lib/provider/wechat/uuid";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { logins } from "./logins";

const path = useTemporaryDatabase();

let app: WechatApp;

beforeAll(async () => {
  ({ app } = await makeWechatApp());
});

const browser = () => hashSecret(makeSecret());

/** A login that this browser scanned. */
async function scanned() {
  const { uuid, login } = await beginLogin(app);
  const phone = browser();
  expect(await logins.scan(login.id, phone, new Date())).toBe(true);
  return { uuid, id: login.id, phone };
}

async function confirmed() {
  const { uuid, id, phone } = await scanned();
  const user = await makeUser();
  expect(await logins.confirm(id, phone, { user, authTime: new Date() }, new Date())).toBe(true);
  return { uuid, id, user };
}

const statusOf = async (uuid: string) => (await logins.find(uuid))?.status;

test("WeChat 3.1: a uuid has 16 characters of [A-Za-z0-9_-] and is kept as a hash alone", async () => {
  const { uuid } = await beginLogin(app);
  expect(uuid).toMatch(/^[A-Za-z0-9_-]{16}$/);
  const [row] = await database().read.wechatLogin.findMany({ where: { uuidHash: hashSecret(uuid) } });
  expect(JSON.stringify(row)).not.toContain(uuid);
});

test("WeChat 3.5: a login comes back as it was begun, its state still encoded", async () => {
  const { uuid } = await beginLogin(app, { redirectUri: "https://c.example/#/in?a=1", state: "a%20b~%" });
  expect(await logins.find(uuid)).toMatchObject({
    app: { appid: app.appid },
    redirectUri: "https://c.example/#/in?a=1",
    state: "a%20b~%",
    scope: ["snsapi_login"],
    status: "new",
    browserHash: null,
    user: null,
  });
  expect(await logins.find(makeUuid())).toBeNull();
});

test("WeChat 3.5: of many browsers at once one holds a new login, and keeps it when it opens the page again", async () => {
  const { login } = await beginLogin(app);
  const phones = Array.from({ length: 20 }, browser);
  const held = await Promise.all(phones.map((phone) => logins.scan(login.id, phone, new Date())));
  expect(held.filter(Boolean)).toHaveLength(1);
  const holder = phones[held.indexOf(true)]!;
  expect(await logins.scan(login.id, holder, new Date())).toBe(true);
  expect(await logins.scan(login.id, browser(), new Date())).toBe(false);
});

test("WeChat 3.5: nobody but the browser that holds a login confirms or cancels it", async () => {
  const { uuid, id } = await scanned();
  const who = { user: await makeUser(), authTime: new Date() };
  expect(await logins.confirm(id, browser(), who, new Date())).toBe(false);
  expect(await logins.cancel(id, browser(), new Date())).toBe(false);
  const { login } = await beginLogin(app);
  expect(await logins.confirm(login.id, browser(), who, new Date())).toBe(false);
  expect(await statusOf(uuid)).toBe("scanned");
});

test("WeChat 3.5: of many decisions at once one counts", async () => {
  const { uuid, id, phone } = await scanned();
  const who = { user: await makeUser(), authTime: new Date() };
  const decided = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? logins.confirm(id, phone, who, new Date()) : logins.cancel(id, phone, new Date()),
    ),
  );
  expect(decided.filter(Boolean)).toHaveLength(1);
  expect(await statusOf(uuid)).toBe(decided.indexOf(true) % 2 === 0 ? "confirmed" : "cancelled");
});

test("WeChat 403: after a cancellation any browser may scan again", async () => {
  const { uuid, id, phone } = await scanned();
  expect(await logins.cancel(id, phone, new Date())).toBe(true);
  expect(await logins.scan(id, browser(), new Date())).toBe(true);
  expect(await logins.scan(id, phone, new Date())).toBe(false);
  expect(await statusOf(uuid)).toBe("scanned");
});

test("WeChat 402: after five minutes nothing can be done with a login", async () => {
  const { id, phone } = await scanned();
  const late = after(new Date(), 300);
  const who = { user: await makeUser(), authTime: new Date() };
  expect(await logins.scan(id, phone, late)).toBe(false);
  expect(await logins.confirm(id, phone, who, late)).toBe(false);
  expect(await logins.cancel(id, phone, late)).toBe(false);
});

test("WeChat 3.5: of twenty polls that fetch the code of a confirmed login one gets it", async () => {
  const { uuid, id, user } = await confirmed();
  const authorization = { app, user, scope: ["snsapi_login" as const], authTime: new Date(), snapshot: false };
  const fetched = await Promise.all(
    Array.from({ length: 20 }, () => issueCodeFor(authorization, { now: new Date(), delivers: id })),
  );
  expect(fetched.filter((one) => one !== "already_delivered")).toHaveLength(1);
  expect(await statusOf(uuid)).toBe("delivered");
});

test("a person who was disabled after confirming is nobody", async () => {
  const { uuid, user } = await confirmed();
  expect((await logins.find(uuid))?.user?.uid).toBe(user.uid);
  await database().read.endUser.update({ where: { uid: user.uid }, data: { disabledAt: new Date() } });
  expect((await logins.find(uuid))?.user).toBeNull();
});

test("WeChat 3.2: the state of many logins is one question, and what is unknown is not in the answer", async () => {
  const [one, other] = [await scanned(), await beginLogin(app)];
  const hashes = [hashSecret(one.uuid), hashSecret(other.uuid)];
  const found = await logins.statuses([...hashes, hashSecret(makeUuid())]);
  expect([...found.keys()].sort()).toEqual(hashes.toSorted());
  expect(hashes.map((hash) => found.get(hash)?.status)).toEqual(["scanned", "new"]);
});

test("WeChat 3.2: what another process decided is seen at once", async () => {
  const { uuid, login } = await beginLogin(app);
  const perProcess = globalThis as { bothSidesDatabase?: Database };
  const own = database();
  const others = openDatabase(`file:${path}`);
  perProcess.bothSidesDatabase = others;
  expect(await logins.scan(login.id, browser(), new Date())).toBe(true);
  perProcess.bothSidesDatabase = own;
  expect((await logins.statuses([hashSecret(uuid)])).get(hashSecret(uuid))?.status).toBe("scanned");
  await others.close();
});
