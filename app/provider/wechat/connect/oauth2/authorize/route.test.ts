import { expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { ownPath } from "@/lib/provider/rules/return-path";
import { store } from "@/lib/provider/store/prisma";
import { makeSession } from "@/lib/provider/testing/fixtures";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { defaultSwitches, type WechatSwitches } from "@/lib/provider/wechat/app";
import { makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { deciding, h5Address, origin, visiting } from "@/lib/provider/wechat/testing/h5-browser";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, HEAD, POST, PUT } from "./route";

useTemporaryDatabase();

const base = { scope: "snsapi_base" };

async function anH5App(switches: Partial<WechatSwitches> = {}) {
  const { app } = await makeWechatApp({ kind: "h5", switches: { ...defaultSwitches("h5"), ...switches } });
  return app;
}

/** The code in an answer's address, and what the store keeps of it. */
async function codeIn(answer: Response) {
  const code = /[?&]code=([0-9a-zA-Z]{32})&/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  const where = { codeHash: hashSecret(code) };
  return database().read.wechatCode.findUniqueOrThrow({ where, include: { grant: true } });
}

function countCodes(): Promise<number> {
  return database().read.wechatCode.count();
}

function location(answer: Response): string {
  expect(answer.status).toBe(303);
  return answer.headers.get("Location") ?? "";
}

test("WeChat 1.2: who is not signed in signs in, and comes back to the very address", async () => {
  const address = h5Address(await anH5App(), { state: "a%20b+c~*" });
  const answer = await GET(visiting(address, null));
  const signIn = new URL(location(answer));
  expect(signIn.origin + signIn.pathname).toBe(`${origin}/provider/sign-in`);
  expect(origin + signIn.searchParams.get("return_to")).toBe(address);
  expect(origin + ownPath(signIn.searchParams.get("return_to")!)).toBe(address);
  expect(answer.headers.get("Set-Cookie")).toMatch(/^birch-session=/);
});

test("WeChat 1.2: snsapi_base answers who is signed in at once, with the state as it came", async () => {
  const [app, { cookie, user }] = [await anH5App(), await makeSession()];
  const answer = await GET(visiting(h5Address(app, { ...base, state: "a%20b+c~*%2f" }), cookie));
  expect(location(answer)).toMatch(/^https:\/\/c\.example\/cb\?code=[0-9a-zA-Z]{32}&state=a%20b\+c~\*%2f$/);
  expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const { scope, snapshot, grant } = await codeIn(answer);
  expect({ scope, snapshot, userUid: grant.userUid }).toEqual({
    scope: "snsapi_base",
    snapshot: false,
    userUid: user.uid,
  });
  expect(await store.consents.find(user.uid, app.client)).toEqual([]);
});

test("WeChat 1.2: snsapi_userinfo asks, with the person's very nickname and where the answer goes", async () => {
  const [app, { cookie, user }, before] = [await anH5App(), await makeSession(), await countCodes()];
  const { openid, unionid } = identifiersOf({ app, user, scope: ["snsapi_userinfo"], snapshot: false });
  const identifiers = [openid, unionid!];
  const answer = await GET(visiting(h5Address(app), cookie));
  const page = await answer.text();
  expect(answer.status).toBe(200);
  for (const shown of [app.client.name, user.name, user.email, "c.example", "snsapi_userinfo", ...identifiers])
    expect(page).toContain(shown);
  expect(answer.headers.get("X-Frame-Options")).toBe("DENY");
  expect(await countCodes()).toBe(before);
});

test("WeChat 1.2: what was allowed is not asked again, but for forcePopup=true", async () => {
  const [app, { cookie, user }] = [await anH5App(), await makeSession()];
  const allowed = await POST(deciding(h5Address(app), cookie, { decision: "allow" }));
  expect(location(allowed)).toMatch(/^https:\/\/c\.example\/cb\?code=\w{32}&state=S1$/);
  expect((await codeIn(allowed)).scope).toBe("snsapi_userinfo");
  expect(await store.consents.find(user.uid, app.client)).toEqual(["openid", "profile"]);
  expect((await codeIn(await GET(visiting(h5Address(app), cookie)))).scope).toBe("snsapi_userinfo");
  expect((await GET(visiting(h5Address(app, { forcePopup: "true" }), cookie))).status).toBe(200);
  await store.consents.withdraw(user.uid, app.client.clientId, new Date());
  expect((await GET(visiting(h5Address(app), cookie))).status).toBe(200);
});

test("WeChat 1.3: an official account's code lives 5 minutes, a mobile app's 10", async () => {
  const { cookie } = await makeSession();
  const { app: mobile } = await makeWechatApp({ kind: "mobile" });
  for (const [app, seconds] of [
    [await anH5App(), 300],
    [mobile, 600],
  ] as const) {
    const before = Date.now();
    const { expiresAt } = await codeIn(await POST(deciding(h5Address(app), cookie, { decision: "allow" })));
    expect((expiresAt.getTime() - before) / 1_000).toBeGreaterThanOrEqual(seconds);
    expect((expiresAt.getTime() - Date.now()) / 1_000).toBeLessThanOrEqual(seconds);
  }
});

test("WeChat 1.7: the page says that it plays the SDK's part for a mobile app", async () => {
  const [{ app }, { cookie }] = [await makeWechatApp({ kind: "mobile" }), await makeSession()];
  const page = await (await GET(visiting(h5Address(app), cookie))).text();
  expect(page).toContain("On a phone, WeChat’s own app shows this page");
});

test("WeChat is_snapshotuser: forceSnapShot shows a virtual identity, and allowing that allows nothing real", async () => {
  const [app, { cookie, user }] = [await anH5App(), await makeSession()];
  const silent = await GET(visiting(h5Address(app, { ...base, forceSnapShot: "true" }), cookie));
  expect((await codeIn(silent)).snapshot).toBe(true);
  const address = h5Address(app, { forceSnapShot: "true" });
  const page = await (await GET(visiting(address, cookie))).text();
  expect(page).toContain("made-up openid");
  expect(page).not.toContain(`>${user.name}<`);
  expect((await codeIn(await POST(deciding(address, cookie, { decision: "allow" })))).snapshot).toBe(true);
  expect(await store.consents.find(user.uid, app.client)).toEqual([]);
  expect((await GET(visiting(h5Address(app), cookie))).status).toBe(200);
});

test.each([
  ["state_only", "https://c.example/cb?state=S1"],
  ["authdeny", "https://c.example/cb?state=S1&code=authdeny&reason="],
] as const)("WeChat 1.1: a denial answered by %s", async (denial, expected) => {
  const [app, { cookie, user }, before] = [await anH5App({ denial }), await makeSession(), await countCodes()];
  expect(location(await POST(deciding(h5Address(app), cookie, { decision: "deny" })))).toBe(expected);
  expect(await countCodes()).toBe(before);
  expect(await store.consents.find(user.uid, app.client)).toEqual([]);
});

test("WeChat 1.1: a denial answered by a page stays there, and says so in both languages", async () => {
  const [app, { cookie }] = [await anH5App({ denial: "page" }), await makeSession()];
  for (const [language, title] of [
    ["en", "You cancelled this sign-in"],
    ["zh-CN", "您已取消此次登录"],
  ] as const) {
    const sent = deciding(h5Address(app), cookie, { decision: "deny" }, { "Accept-Language": language });
    const answer = await POST(sent);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Location")).toBeNull();
    expect(await answer.text()).toContain(`>${title}</h1>`);
  }
});

test("WeChat 1.2: another order gets a word of warning, and with strictOrder a page", async () => {
  const { cookie } = await makeSession();
  const inOtherOrder = (appid: string) =>
    `${origin}/provider/wechat/connect/oauth2/authorize?scope=snsapi_base&appid=${appid}&redirect_uri=https%3A%2F%2Fc.example%2Fcb&response_type=code`;
  const logged = vi.spyOn(console, "log");
  const warned = await GET(visiting(inOtherOrder((await anH5App()).appid), cookie));
  expect(location(warned)).toMatch(/\?code=\w{32}&state=$/);
  expect(warned.headers.get("X-WeChat-Warning")).toContain("appid, redirect_uri, response_type, scope, state");
  expect(logged.mock.calls.flat().join()).toContain('"wechat_parameter_order"');
  logged.mockRestore();
  const strict = await anH5App({ strictOrder: true });
  const refused = await GET(visiting(inOtherOrder(strict.appid), cookie));
  expect([refused.status, refused.headers.get("Location")]).toEqual([400, null]);
  const orderly = await GET(visiting(h5Address(strict, base), cookie));
  expect(orderly.headers.get("X-WeChat-Warning")).toBeNull();
  expect(location(orderly)).toContain("code=");
});

test("WeChat 1.2: a look ahead gets no code, and neither does HEAD or another method", async () => {
  const [app, { cookie }, before] = [await anH5App(), await makeSession(), await countCodes()];
  const prefetch = visiting(h5Address(app, base), cookie, { "Sec-Purpose": "prefetch;prerender" });
  expect((await GET(prefetch)).status).toBe(204);
  expect(HEAD().headers.get("Location")).toBeNull();
  expect(PUT().status).toBe(405);
  expect(await countCodes()).toBe(before);
});

test("WeChat 1.2: an address too long to come back to is told so before anybody signs in", async () => {
  const address = h5Address(await anH5App(), { redirect_uri: `https%3A%2F%2Fc.example%2F${"x".repeat(4_000)}` });
  const answer = await GET(visiting(address, null));
  expect([answer.status, answer.headers.get("Location")]).toEqual([400, null]);
});
