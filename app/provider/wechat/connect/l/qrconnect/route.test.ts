import { beforeAll, expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import { database } from "@/lib/database";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { WechatApp } from "@/lib/provider/wechat/app";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { beginLogin, makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { makeUuid } from "@/lib/provider/wechat/uuid";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, HEAD } from "./route";

useTemporaryDatabase();

const { logins, grants } = wechatStore;
let app: WechatApp;

beforeAll(async () => {
  ({ app } = await makeWechatApp());
});

function poll(query: string, signal?: AbortSignal): Promise<Response> {
  const address = `http://localhost:3000/provider/wechat/connect/l/qrconnect?${query}`;
  return GET(new Request(address, { signal }));
}

const said = async (query: string) => (await poll(query)).text();

/** A login, with the phone that will do the rest. */
async function begun(changes: Parameters<typeof beginLogin>[1] = {}) {
  const { uuid, login } = await beginLogin(app, changes);
  const phone = hashSecret(makeSecret());
  const user = await makeUser();
  return {
    uuid,
    user,
    scan: () => logins.scan(login.id, phone, new Date()),
    confirm: () => logins.confirm(login.id, phone, { user, authTime: new Date() }, new Date()),
    cancel: () => logins.cancel(login.id, phone, new Date()),
  };
}

async function confirmed(changes: Parameters<typeof beginLogin>[1] = {}) {
  const { uuid, user, scan, confirm } = await begun(changes);
  await scan();
  await confirm();
  return { uuid, user };
}

const form = /^window\.wx_errcode=([0-9]*?);window\.wx_code='(.*?)';$/;

test("WeChat 3.2: scanned is 404, cancelled 403, each byte for byte, and the type is exactly text/javascript", async () => {
  const { uuid, scan, cancel } = await begun();
  await scan();
  const answer = await poll(`uuid=${uuid}&_=1700000000000`);
  expect(answer.headers.get("Content-Type")).toBe("text/javascript");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(await answer.text()).toBe("window.wx_errcode=404;window.wx_code='';");
  await cancel();
  expect(await said(`uuid=${uuid}&last=404`)).toBe("window.wx_errcode=403;window.wx_code='';");
});

test("WeChat 405: a confirmed login gives its code once, which is that of the person who confirmed; then it is over", async () => {
  const { uuid, user } = await confirmed();
  const [, errcode, code] = form.exec(await said(`uuid=${uuid}&last=404`)) ?? [];
  expect(errcode).toBe("405");
  expect(code).toMatch(/^[0-9A-Za-z]{32}$/);
  const issued = await grants.findCode(code!);
  expect(issued).toMatchObject({ user: { uid: user.uid }, app: { appid: app.appid }, scope: ["snsapi_login"] });
  expect(await said(`uuid=${uuid}`)).toBe("window.wx_errcode=402;window.wx_code='';");
});

test("WeChat 405: of twenty polls at once one gets the code", async () => {
  const { uuid } = await confirmed();
  const answers = await Promise.all(Array.from({ length: 20 }, () => said(`uuid=${uuid}`)));
  expect(answers.filter((one) => one.startsWith("window.wx_errcode=405;"))).toHaveLength(1);
  expect(answers.filter((one) => one === "window.wx_errcode=402;window.wx_code='';")).toHaveLength(19);
});

test("WeChat 3.2, f=json: the same as an object", async () => {
  const { uuid, scan } = await begun();
  await scan();
  const answer = await poll(`f=json&uuid=${uuid}`);
  expect(answer.headers.get("Content-Type")).toBe("application/json");
  expect(await answer.text()).toBe('{"wx_errcode":404,"wx_code":""}');
  const { uuid: other } = await confirmed();
  expect(await said(`f=json&uuid=${other}`)).toMatch(/^\{"wx_errcode":405,"wx_code":"[0-9A-Za-z]{32}"\}$/);
});

test("WeChat 3.2, f=url: an address for the app and the nickname, and nothing in them ends the text", async () => {
  const { uuid, user } = await confirmed({ state: "it's\\<a%20state" });
  await database().read.endUser.update({ where: { uid: user.uid }, data: { name: "张三'</script>\n\\" } });
  const text = await said(`uuid=${uuid}&f=url`);
  expect(text).toMatch(/^window\.wx_errcode=405;window\.wx_redirecturl='wx[0-9a-f]{16}:\/\/oauth\?code=[0-9A-Za-z]{32}&/);
  expect(text).toContain("张三");
  const window: Record<string, unknown> = {};
  new Function("window", text)(window);
  expect(window.wx_nickname).toBe("张三'</script>\n\\");
  expect(window.wx_redirecturl).toContain("&state=it's\\<a%20state");
  expect(text).not.toContain("<");
});

test("WeChat 3.2: a poll is held until the phone does something, and answered at once then", async () => {
  const { uuid, scan, confirm } = await begun();
  const held = said(`uuid=${uuid}`);
  expect(await Promise.race([held, Promise.resolve("held")])).toBe("held");
  await scan();
  expect(await held).toBe("window.wx_errcode=404;window.wx_code='';");
  const next = said(`uuid=${uuid}&last=404`);
  await confirm();
  expect(await next).toMatch(/^window\.wx_errcode=405;/);
});

test("a poll whose page went away takes no code with it", async () => {
  const { uuid, scan, confirm } = await begun();
  await scan();
  const leaving = new AbortController();
  const held = poll(`uuid=${uuid}&last=404`, leaving.signal);
  leaving.abort();
  await confirm();
  expect(await (await held).text()).toBe("window.wx_errcode=408;window.wx_code='';");
  const gone = AbortSignal.abort();
  expect(await (await poll(`uuid=${uuid}`, gone)).text()).toBe("window.wx_errcode=408;window.wx_code='';");
  expect(await said(`uuid=${uuid}`)).toMatch(/^window\.wx_errcode=405;/);
});

test("WeChat 402: unknown, malformed, repeated or past its end", async () => {
  const { uuid } = await begun({ expiresAt: after(new Date(), -1) });
  const { uuid: live } = await begun();
  for (const query of [`uuid=${uuid}`, `uuid=${makeUuid()}`, "uuid=%00", "uuid=", "", `uuid=${live}&uuid=${live}`])
    expect(await said(query), query).toBe("window.wx_errcode=402;window.wx_code='';");
});

test("WeChat 405: whoever was disabled after confirming brings no code", async () => {
  const { uuid, user } = await confirmed();
  await database().read.endUser.update({ where: { uid: user.uid }, data: { disabledAt: new Date() } });
  expect(await said(`uuid=${uuid}`)).toBe("window.wx_errcode=402;window.wx_code='';");
});

test("RFC 9110 §9.3.2: HEAD takes no code", async () => {
  const { uuid } = await confirmed();
  expect(await HEAD().text()).toBe("");
  expect(await said(`uuid=${uuid}`)).toMatch(/^window\.wx_errcode=405;/);
});
