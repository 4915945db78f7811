import { afterAll, beforeEach, expect, test } from "vitest";
import { POST as callApi } from "@/app/demo/call-api/route";
import { POST as refresh } from "@/app/demo/refresh/route";
import { POST as signOut } from "@/app/demo/sign-out/route";
import { renewTokens } from "@/lib/demo/access-token";
import { tables } from "@/lib/demo/adapter";
import { findSession } from "@/lib/demo/session";
import { signedInBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import { sealToken, unsealToken } from "@/lib/demo/token-vault";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const b = await startFakeSiteB();
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => b.close());

let browser: Awaited<ReturnType<typeof signedInBrowser>>;

beforeEach(async () => {
  b.refusal = null;
  b.beforeTokens = async () => {};
  b.tokenAnswer = {};
  b.api = { status: 200, body: { uid: 100101, email: "alice@example.com" } };
  await tables().user.deleteMany({});
  browser = await signedInBrowser(b);
  b.tokenRequests.length = 0;
  b.apiRequests.length = 0;
});

async function session() {
  const found = await findSession(browser.request("/demo").headers.get("cookie"));
  if (!found) throw new Error("nobody is signed in");
  return found;
}

async function expireToken() {
  await tables().account.updateMany({ where: {}, data: { expires_at: 1 } });
}

test("a refresh sends the refresh token once, with Basic authentication, and keeps what comes back (RFC 6749 §6)", async () => {
  b.tokenAnswer = { expires_in: 7_200, id_token: "ignored" };
  const before = unsealToken((await session()).tokens.refresh_token);
  await browser.press(refresh, "/demo/refresh");
  expect(b.tokenRequests.map(({ form }) => Object.fromEntries(form))).toEqual([
    { grant_type: "refresh_token", refresh_token: before },
  ]);
  expect(b.tokenRequests[0]?.authorization).toMatch(/^Basic /);
  const { tokens, lastOutcome } = await session();
  expect(lastOutcome?.kind).toBe("renewed");
  expect(unsealToken(tokens.access_token)).toBe("access-1");
  expect((tokens.expires_at ?? 0) * 1_000 - Date.now()).toBeGreaterThan(7_000_000);
});

test("228 RFC 9700 §4.14: a hundred parallel refreshes are one refresh", async () => {
  b.beforeTokens = () => new Promise((resume) => setTimeout(resume, 1_000)); // all hundred are there by then
  await Promise.all(Array.from({ length: 100 }, () => browser.press(refresh, "/demo/refresh")));
  expect(b.tokenRequests).toHaveLength(1);
  expect((await session()).lastOutcome?.kind).toBe("renewed");
});

test("228 a hundred parallel calls at expiry are one refresh and no sign-out", async () => {
  await expireToken();
  await Promise.all(Array.from({ length: 100 }, () => browser.press(callApi, "/demo/call-api")));
  expect(b.tokenRequests).toHaveLength(1);
  expect(new Set(b.apiRequests)).toEqual(new Set(["Bearer access-1"]));
  expect((await session()).lastOutcome).toMatchObject({ kind: "api_answered", status: 200, renewedFirst: true });
});

test("tokens that another process has renewed meanwhile are not written over", async () => {
  const { tokens } = await session();
  const newer = { access_token: sealToken("newer"), refresh_token: sealToken("newer-refresh") };
  b.beforeTokens = async () => {
    await tables().account.update({ where: { id: tokens.id }, data: newer });
  };
  expect(await renewTokens(tokens)).toMatchObject({ outcome: "renewed", tokens: newer });
  b.refusal = { status: 400, body: { error: "invalid_grant" } };
  const newest = { access_token: sealToken("newest"), refresh_token: sealToken("newest-refresh") };
  b.beforeTokens = async () => {
    await tables().account.update({ where: { id: tokens.id }, data: newest });
  };
  expect(await renewTokens((await session()).tokens)).toMatchObject({ outcome: "renewed", tokens: newest });
});

test("whoever saw tokens that are renewed by now gets the new ones without asking B", async () => {
  const { tokens } = await session();
  await renewTokens(tokens);
  await renewTokens(tokens);
  expect(b.tokenRequests).toHaveLength(1);
});

test("a refused refresh ends the access, not the session (RFC 6749 §5.2)", async () => {
  b.refusal = { status: 400, body: { error: "invalid_grant" } };
  await browser.press(refresh, "/demo/refresh");
  const { tokens, lastOutcome, user } = await session();
  expect([tokens.access_token, tokens.refresh_token, lastOutcome?.kind, user.name]).toEqual([
    null,
    null,
    "refused",
    "Alice",
  ]);
  await browser.press(callApi, "/demo/call-api");
  expect((await session()).lastOutcome?.kind).toBe("no_access_token");
  expect(b.apiRequests).toEqual([]);
});

test.each([
  [503, { error: "server_error" }, "unreachable"],
  [200, "<html>", "nonsense"],
  [200, { access_token: "", token_type: "bearer" }, "nonsense"],
  [200, { access_token: "mac", token_type: "mac" }, "nonsense"],
  [401, { error: "invalid_client" }, "refused_request"],
])("after an answer of %i %j the old tokens stay", async (status, body, kind) => {
  const before = (await session()).tokens;
  b.refusal = { status, body };
  await browser.press(refresh, "/demo/refresh");
  const after = await session();
  expect([after.lastOutcome?.kind, after.tokens]).toEqual([kind, before]);
});

test("the API is called with the access token in the header, and the answer is kept for the page (RFC 6750 §2.1)", async () => {
  const accessToken = unsealToken((await session()).tokens.access_token);
  const answer = await browser.press(callApi, "/demo/call-api");
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "http://localhost:3000/demo"]);
  expect(b.apiRequests).toEqual([`Bearer ${accessToken}`]);
  const { lastOutcome } = await session();
  expect(lastOutcome).toMatchObject({
    kind: "api_answered",
    status: 200,
    body: JSON.stringify(b.api.body),
    renewedFirst: false,
  });
});

test("a token that the API refuses is renewed once, not for ever (RFC 6750 §3.1)", async () => {
  b.api = { status: 401, body: { error: "invalid_token" } };
  await browser.press(callApi, "/demo/call-api");
  expect([b.tokenRequests.length, b.apiRequests.length]).toEqual([1, 2]);
  expect((await session()).lastOutcome).toMatchObject({ kind: "api_answered", status: 401 });
});

test("233 signing out ends A's session for good", async () => {
  const cookie = browser.request("/demo").headers.get("cookie");
  const answer = await browser.press(signOut, "/demo/sign-out");
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "http://localhost:3000/demo?signed_out"]);
  expect(browser.jar.has("acorn-session")).toBe(false);
  expect(await findSession(cookie)).toBeNull();
});

test("without a session the buttons do nothing and lead back", async () => {
  browser.jar.clear();
  for (const [route, path] of [
    [refresh, "/demo/refresh"],
    [callApi, "/demo/call-api"],
    [signOut, "/demo/sign-out"],
  ] as const) {
    expect((await browser.press(route, path)).status).toBe(303);
  }
  expect([b.tokenRequests.length, b.apiRequests.length]).toEqual([0, 0]);
});
