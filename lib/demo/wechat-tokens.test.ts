// What site A does with WeChat's tokens: it renews them without a secret, uses them, and signs out.
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { POST as callApi } from "@/app/demo/call-api/route";
import { POST as refresh } from "@/app/demo/refresh/route";
import { POST as signOut } from "@/app/demo/sign-out/route";
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
vi.spyOn(console, "error").mockImplementation(() => {});

let browser: ReturnType<typeof openBrowser>;

beforeEach(async () => {
  wechat.reset();
  await tables().user.deleteMany({});
  browser = openBrowser();
  const state = (await browser.leaveForWechat()).searchParams.get("state") ?? "";
  await browser.comeBackFromWechat({ code: "the-code", state });
  wechat.asked.length = 0;
});

async function session() {
  const found = await findSession(browser.request("/demo").headers.get("cookie"));
  if (!found) throw new Error("nobody is signed in");
  return found;
}

async function tokens() {
  const { access_token, refresh_token } = (await session()).tokens;
  return [unsealToken(access_token), unsealToken(refresh_token)];
}

async function expireToken() {
  await tables().account.updateMany({ where: {}, data: { expires_at: 1 } });
}

const refusal = (errcode: number) => ({ errcode, errmsg: "words, rid: 6aac007a-6c02c771-26bf69c4" });

test("WeChat 1.4: a refresh sends appid and refresh token and no secret; the same access token lives on", async () => {
  await expireToken();
  await browser.press(refresh, "/demo/refresh");
  const { appid } = wechatRegistration();
  expect(wechat.asked).toEqual([
    ["GET refresh_token", { appid, grant_type: "refresh_token", refresh_token: "73_refresh" }],
  ]);
  const { lastOutcome, scope, tokens: kept } = await session();
  expect(lastOutcome).toMatchObject({ kind: "renewed", sameAccessToken: true });
  expect([await tokens(), scope]).toEqual([["73_access", "73_refresh"], "snsapi_login,"]);
  expect((kept.expires_at ?? 0) * 1_000 - Date.now()).toBeGreaterThan(7_000_000);
});

test("WeChat 1.4: after its end the access token is another", async () => {
  wechat.say("oauth2/refresh_token", { ...wechat.refreshAnswer, access_token: "73_second" });
  await browser.press(refresh, "/demo/refresh");
  expect((await session()).lastOutcome).toMatchObject({ kind: "renewed", sameAccessToken: false });
  expect(await tokens()).toEqual(["73_second", "73_refresh"]);
});

test("a hundred parallel refreshes are one refresh", async () => {
  await Promise.all(Array.from({ length: 100 }, () => browser.press(refresh, "/demo/refresh")));
  expect(wechat.asked.length).toBeLessThan(100);
  expect((await session()).lastOutcome?.kind).toBe("renewed");
});

test.each([40030, 42002, 50001])("WeChat %i ends the access, not the session, and is told", async (errcode) => {
  wechat.say("oauth2/refresh_token", refusal(errcode));
  await browser.press(refresh, "/demo/refresh");
  expect((await session()).lastOutcome).toMatchObject({
    kind: "wechat_refused",
    refusal: `wechat_refresh_token_${errcode}`,
  });
  expect(await tokens()).toEqual([null, null]);
});

test.each([-1, 45011, 40013])("after WeChat %i the old tokens stay", async (errcode) => {
  wechat.say("oauth2/refresh_token", refusal(errcode));
  await browser.press(refresh, "/demo/refresh");
  expect((await session()).lastOutcome).toMatchObject({ kind: "wechat_refused" });
  expect(await tokens()).toEqual(["73_access", "73_refresh"]);
});

test("new tokens that speak of somebody else are not kept", async () => {
  wechat.say("oauth2/refresh_token", { ...wechat.refreshAnswer, openid: "o-mallory", access_token: "73_hers" });
  await browser.press(refresh, "/demo/refresh");
  expect([(await session()).lastOutcome?.kind, await tokens()]).toEqual(["nonsense", ["73_access", "73_refresh"]]);
});

test("WeChat 1.6: the API is called with access token and openid, and the answer is kept for the page", async () => {
  await browser.press(callApi, "/demo/call-api");
  expect(wechat.asked).toEqual([
    ["GET userinfo", { access_token: "73_access", openid: wechat.person.openid, lang: "zh_CN" }],
  ]);
  expect((await session()).lastOutcome).toMatchObject({
    kind: "api_answered",
    door: "wechat",
    status: 200,
    body: JSON.stringify(wechat.person),
    renewedFirst: false,
  });
});

test.each([40001, 42001])("WeChat %i: a token that ended is renewed once, not for ever", async (errcode) => {
  wechat.say("userinfo", refusal(errcode), wechat.person);
  await browser.press(callApi, "/demo/call-api");
  expect((await session()).lastOutcome).toMatchObject({ kind: "api_answered", renewedFirst: true });
  wechat.say("userinfo", refusal(errcode));
  wechat.asked.length = 0;
  await browser.press(callApi, "/demo/call-api");
  expect(wechat.asked.map(([what]) => what)).toEqual(["GET userinfo", "GET refresh_token", "GET userinfo"]);
  expect((await session()).lastOutcome).toMatchObject({ body: JSON.stringify(refusal(errcode)) });
});

test("a token past its time is renewed before it is used", async () => {
  await expireToken();
  await browser.press(callApi, "/demo/call-api");
  expect(wechat.asked.map(([what]) => what)).toEqual(["GET refresh_token", "GET userinfo"]);
});

test("signing out ends A's session, goes nowhere else, and says so", async () => {
  const cookie = browser.request("/demo").headers.get("cookie");
  const form = new URLSearchParams({ at_birch: "on" });
  const answer = await signOut(browser.request("/demo/sign-out", { method: "POST", body: form }));
  expect(answer.headers.get("Location")).toBe("http://localhost:3000/demo?signed_out=wechat");
  expect(await findSession(cookie)).toBeNull();
});
