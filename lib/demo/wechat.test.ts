// Site A's second door, against WeChat endpoints that say what the test tells them to.
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { tables } from "@/lib/demo/adapter";
import { findSession } from "@/lib/demo/session";
import { openBrowser } from "@/lib/demo/testing/browser";
import { startFakeWechat } from "@/lib/demo/testing/fake-wechat";
import { unsealToken } from "@/lib/demo/token-vault";
import { wechatRegistration } from "@/lib/demo/wechat/registration";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const wechat = await startFakeWechat();
useTemporaryDatabase({ APP_URL: wechat.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => wechat.close());
const logged = vi.spyOn(console, "error").mockImplementation(() => {});

const home = "http://localhost:3000/demo";

beforeEach(async () => {
  wechat.reset();
  logged.mockClear();
  await tables().user.deleteMany({});
});

async function signIn(browser = openBrowser()) {
  const state = (await browser.leaveForWechat()).searchParams.get("state") ?? "";
  const location = await browser.comeBackFromWechat({ code: "the-code", state });
  const session = await findSession(browser.request("/demo").headers.get("cookie"));
  return { browser, location, session };
}

test("WeChat 1.1: the browser is sent with appid, redirect_uri, response_type, scope and state, and nothing else", async () => {
  const url = await openBrowser().leaveForWechat();
  expect(url.origin + url.pathname).toBe(`${wechat.origin}/provider/wechat/connect/qrconnect`);
  const { state, ...rest } = Object.fromEntries(url.searchParams);
  expect(state?.length).toBeGreaterThanOrEqual(43);
  expect(rest).toEqual({
    appid: "wx5ab1e5ac0c0a0b0e",
    redirect_uri: `${home}/api/auth/callback/wechat`,
    response_type: "code",
    scope: "snsapi_login",
  });
});

test("WeChat 1.3, 1.6: a sign-in asks with GET, with appid and secret in the address, then with the openid, and ends with a session", async () => {
  const { location, session } = await signIn();
  expect(location).toBe(home);
  const { appid, secret } = wechatRegistration();
  expect(secret).toMatch(/^[0-9a-f]{32}$/);
  expect(wechat.asked).toEqual([
    ["GET access_token", { appid, secret, code: "the-code", grant_type: "authorization_code" }],
    ["GET userinfo", { access_token: "73_access", openid: wechat.tokenAnswer.openid, lang: "zh_CN" }],
  ]);
  expect(session).toMatchObject({ door: "wechat", user: { name: "爱丽丝", email: null }, scope: "snsapi_login" });
  expect(session?.wechatEvidence).toMatchObject({
    tokenAnswer: { openid: wechat.tokenAnswer.openid, unionid: wechat.tokenAnswer.unionid },
    userinfo: { nickname: "爱丽丝" },
  });
});

test("tokens are sealed at rest, and the evidence holds none", async () => {
  const { session } = await signIn();
  const row = await tables().account.findFirstOrThrow();
  expect(JSON.stringify(row)).not.toMatch(/73_/);
  expect([row.access_token, row.refresh_token].map(unsealToken)).toEqual(["73_access", "73_refresh"]);
  expect((session!.tokens.expires_at ?? 0) * 1_000 - Date.now()).toBeGreaterThan(7_000_000);
});

test("a person is known by the unionid, and by the openid when there is none", async () => {
  await signIn();
  const { unionid: _, ...tokenAnswer } = wechat.tokenAnswer;
  const { unionid: __, ...person } = wechat.person;
  wechat.say("oauth2/access_token", tokenAnswer);
  wechat.say("userinfo", person);
  await signIn();
  const ids = (await tables().account.findMany()).map(({ providerAccountId }) => providerAccountId);
  expect(ids.toSorted()).toEqual([tokenAnswer.openid, wechat.tokenAnswer.unionid].toSorted());
});

test("whoever signs in again is the same person, with the new name", async () => {
  await signIn();
  wechat.say("userinfo", { ...wechat.person, nickname: "Alice 🌰" });
  expect((await signIn()).session?.user.name).toBe("Alice 🌰");
  expect([await tables().user.count(), await tables().account.count()]).toEqual([1, 1]);
});

test("two people may have one name, and nobody has an email by which to join them", async () => {
  await tables().user.create({ data: { name: "爱丽丝", email: "alice@example.com" } });
  await signIn();
  expect(await tables().user.count()).toBe(2);
});

test.each([
  ["oauth2/access_token", "access_token", 40029],
  ["oauth2/access_token", "access_token", 40163],
  ["oauth2/access_token", "access_token", -1],
  ["userinfo", "userinfo", 48001],
])("WeChat 2: an errcode of %s is a refusal, although it is HTTP 200: %s %i", async (endpoint, step, errcode) => {
  wechat.say(endpoint, { errcode, errmsg: "words that nobody parses, rid: 6aac007a-6c02c771-26bf69c4" });
  const { location, session } = await signIn();
  expect([location, session]).toEqual([`${home}?error=wechat_${step}_${errcode}`, null]);
});

test("WeChat 2: an errcode that A does not know is a refusal all the same", async () => {
  wechat.say("oauth2/access_token", { errcode: 61024, errmsg: "?" });
  expect((await signIn()).location).toBe(`${home}?error=wechat_access_token_other`);
});

test.each([
  ["not JSON", "oauth2/access_token", "<html>"],
  ["no openid", "oauth2/access_token", { ...wechat.tokenAnswer, openid: undefined }],
  ["a lifetime in words", "oauth2/access_token", { ...wechat.tokenAnswer, expires_in: "7200" }],
  ["somebody else", "userinfo", { ...wechat.person, openid: "o-mallory" }],
  ["no name at all", "userinfo", { openid: wechat.tokenAnswer.openid }],
])("an answer with %s makes no session", async (_, endpoint, body) => {
  wechat.say(endpoint, body);
  expect(await signIn()).toMatchObject({ location: `${home}?error=nonsense`, session: null });
});

test("RFC 6749 §10.12: with another state, or without the cookie, nothing is asked of WeChat", async () => {
  const browser = openBrowser();
  const state = (await browser.leaveForWechat()).searchParams.get("state") ?? "";
  expect(await browser.comeBackFromWechat({ code: "stolen", state: "another" })).toBe(`${home}?error=lost_cookie`);
  expect(await browser.comeBackFromWechat({ code: "stolen" })).toBe(`${home}?error=lost_cookie`);
  expect(await openBrowser().comeBackFromWechat({ code: "stolen", state })).toBe(`${home}?error=lost_cookie`);
  expect(wechat.asked).toEqual([]);
});

test("WeChat 1.1: a denial is a state without a code, or the code authdeny, and is believed with the right state only", async () => {
  const browser = openBrowser();
  const state = (await browser.leaveForWechat()).searchParams.get("state") ?? "";
  expect(await browser.comeBackFromWechat({ state })).toBe(`${home}?error=access_denied`);
  expect(await browser.comeBackFromWechat({ state, code: "authdeny", reason: "" })).toBe(`${home}?error=access_denied`);
  expect(await browser.comeBackFromWechat({ state: "another" })).toBe(`${home}?error=lost_cookie`);
  expect(wechat.asked).toEqual([]);
});

test("a parameter that comes twice is refused", async () => {
  const answer = await openBrowser().nextAuth("/demo/api/auth/callback/wechat?code=a&code=b&state=s");
  expect(answer.headers.get("Location")).toBe(`${home}?error=nonsense`);
});

test("signing in by the other door as somebody else replaces the session", async () => {
  const { browser } = await signIn();
  const before = browser.jar.get("acorn-session");
  wechat.say("userinfo", { ...wechat.person, openid: "o-bob", unionid: "o-bob-u", nickname: "Bob" });
  wechat.say("oauth2/access_token", { ...wechat.tokenAnswer, openid: "o-bob", unionid: "o-bob-u" });
  expect((await signIn(browser)).session?.user.name).toBe("Bob");
  expect(await findSession(`acorn-session=${before}`)).toBeNull();
});

test("neither code nor secret nor token reaches the log or the browser", async () => {
  wechat.say("userinfo", "<html>");
  const { browser } = await signIn();
  const left = JSON.stringify([logged.mock.calls, [...browser.jar.values()]]);
  for (const secret of ["the-code", wechatRegistration().secret, "73_"]) expect(left).not.toContain(secret);
});
