// The whole sign-in at site A, against a site B that says what the test tells it to.
import { createHash } from "node:crypto";
import { generateKeyPair } from "jose";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { tables } from "@/lib/demo/adapter";
import { findSession } from "@/lib/demo/session";
import { openBrowser, signedInBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const b = await startFakeSiteB();
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => b.close());
vi.spyOn(console, "error").mockImplementation(() => {});

const signingKey = b.privateKey;
const alice = { sub: "alice-sub", name: "Alice", email: "alice@example.com" };

beforeEach(async () => {
  b.claims = { ...alice };
  b.userinfo = { ...alice };
  b.metadata = {};
  b.tokenAnswer = {};
  b.refusal = null;
  b.privateKey = signingKey;
  b.idTokenHeader = { alg: "ES256", kid: "k1" };
  b.tokenRequests.length = 0;
  await tables().user.deleteMany({});
});

async function comeBackAfter(change: (kept: { jar: Map<string, string>; parameters: Record<string, string> }) => void) {
  const browser = openBrowser();
  const url = await browser.leaveForB();
  b.claims = { nonce: url.searchParams.get("nonce"), ...b.claims };
  const parameters = { code: "code", state: url.searchParams.get("state") ?? "", iss: b.issuer };
  change({ jar: browser.jar, parameters });
  const answer = await browser.comeBack(parameters);
  return { browser, location: answer.headers.get("Location"), session: browser.jar.get("acorn-session") };
}

test("220 the authorization request carries PKCE S256, state, nonce and exactly what A wants (RFC 6749 §4.1.1)", async () => {
  const { origin, pathname, searchParams } = await openBrowser().leaveForB();
  expect(origin + pathname).toBe(`${b.issuer}/oauth/authorize`);
  const { code_challenge, state, nonce, ...rest } = Object.fromEntries(searchParams);
  expect([code_challenge, state, nonce].map((value) => (value ?? "").length >= 43)).toEqual([true, true, true]);
  expect(rest).toEqual({
    client_id: "site-a",
    response_type: "code",
    redirect_uri: "http://localhost:3000/demo/api/auth/callback/site-b",
    scope: "openid profile email read offline_access",
    code_challenge_method: "S256",
  });
});

test("a sign-in ends with a session, and A redeemed the code with Basic authentication and its verifier", async () => {
  const browser = openBrowser();
  const url = await browser.leaveForB();
  b.claims.nonce = url.searchParams.get("nonce");
  const answer = await browser.comeBack({ code: "abc", state: url.searchParams.get("state") ?? "", iss: b.issuer });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "http://localhost:3000/demo"]);
  const [{ authorization, form } = { authorization: "", form: new URLSearchParams() }] = b.tokenRequests;
  expect(authorization).toMatch(/^Basic /);
  expect([form.get("code"), form.has("client_secret")]).toEqual(["abc", false]);
  const challenge = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  expect(challenge).toBe(url.searchParams.get("code_challenge"));
  const session = await findSession(browser.request("/demo").headers.get("cookie"));
  expect(session?.user).toEqual({ name: "Alice", email: "alice@example.com" });
  expect(session?.evidence).toMatchObject({
    idToken: alice,
    userinfo: alice,
    tokenAnswer: { uid: 100101, info: { name: "Alice" }, expires_in: expect.closeTo(3_600, -1) }, // a second may pass
  });
});

test("227 what next-auth tells the browser holds no token", async () => {
  const browser = await signedInBrowser(b);
  const told = await (await browser.nextAuth("/demo/api/auth/session")).text();
  expect(JSON.parse(told)).toEqual({
    user: { name: "Alice", email: "alice@example.com", image: null },
    expires: expect.any(String),
  });
  expect(told).not.toMatch(/access-|refresh-|eyJ/);
});

test.each(["acorn-state", "acorn-pkce", "acorn-nonce"])(
  "without the cookie %s the callback fails and there is no session (#73, #220, #226)",
  async (cookie) => {
    const { location, session } = await comeBackAfter(({ jar }) => jar.delete(cookie));
    expect([location, session]).toEqual(["http://localhost:3000/demo?error=lost_cookie", undefined]);
  },
);

test("a code that another browser was given is refused: its state is another (#73)", async () => {
  const { location, session } = await comeBackAfter(({ parameters }) => (parameters.state = "another-browsers-state"));
  expect([location, session]).toEqual(["http://localhost:3000/demo?error=lost_cookie", undefined]);
  expect(b.tokenRequests).toEqual([]);
});

test("137 RFC 9207 §2.4: an answer without `iss`, or with another's, is refused before anything is asked of B", async () => {
  for (const iss of ["", "https://evil.example"]) {
    const { location, session } = await comeBackAfter(({ parameters }) => (parameters.iss = iss));
    expect([location, session]).toEqual(["http://localhost:3000/demo?error=nonsense", undefined]);
  }
  expect(b.tokenRequests).toEqual([]);
});

test("RFC 9700 §4.4: a code that came for one door is not redeemed at the other", async () => {
  const browser = openBrowser();
  const state = (await browser.leaveForB()).searchParams.get("state") ?? "";
  const home = "http://localhost:3000/demo?error=lost_cookie";
  expect(await browser.comeBackFromWechat({ code: "code", state })).toBe(home);
  const wechatState = (await browser.leaveForWechat()).searchParams.get("state") ?? "";
  const answer = await browser.comeBack({ code: "code", state: wechatState, iss: b.issuer });
  expect([answer.headers.get("Location"), browser.jar.has("acorn-session")]).toEqual([home, false]);
  expect(b.tokenRequests).toEqual([]);
});

const now = Math.floor(Date.now() / 1_000);
const wrongClaims: [string, Record<string, unknown>][] = [
  ["iss", { iss: "https://evil.example" }],
  ["aud", { aud: "another-client" }],
  ["nonce", { nonce: "another-nonce" }],
  ["no sub", { sub: undefined }],
  ["no iat", { iat: undefined }],
  ["expired", { exp: now - 60 }],
];
test.each(wrongClaims)(
  "an ID Token that is wrong in %s makes no session (OpenID Connect Core §3.1.3.7, #224)",
  async (_, wrong) => {
    b.claims = { ...b.claims, ...wrong };
    const { location, session } = await comeBackAfter(() => {});
    expect([location, session]).toEqual(["http://localhost:3000/demo?error=nonsense", undefined]);
  },
);

test("224 an ID Token signed by another key, or by none, makes no session", async () => {
  b.privateKey = (await generateKeyPair("ES256")).privateKey as CryptoKey;
  expect((await comeBackAfter(() => {})).session).toBeUndefined();
  b.privateKey = signingKey;
  const unsigned = [{ alg: "none" }, { iss: b.issuer, aud: "site-a", ...alice, iat: now, exp: now + 60 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  b.tokenAnswer = { id_token: `${unsigned}.` };
  expect((await comeBackAfter(() => {})).session).toBeUndefined();
});

test("231 userinfo about somebody else is refused (OpenID Connect Core §5.3.2)", async () => {
  b.userinfo = { ...alice, sub: "mallory-sub" };
  const { location, session } = await comeBackAfter(() => {});
  expect([location, session]).toEqual(["http://localhost:3000/demo?error=nonsense", undefined]);
});

test("an expired code, a refused client and a broken B each have their own words", async () => {
  const refusals = [
    [400, { error: "invalid_grant" }, "expired_code"],
    [401, { error: "invalid_client" }, "refused_request"],
    [503, "", "provider_trouble"],
    [200, "<html>", "nonsense"],
  ] as const;
  for (const [status, body, problem] of refusals) {
    b.refusal = { status, body };
    expect((await comeBackAfter(() => {})).location).toBe(`http://localhost:3000/demo?error=${problem}`);
  }
});

test("225 a denial is believed with the right state and issuer only, and never repeated (RFC 6749 §4.1.2.1)", async () => {
  const browser = openBrowser();
  const state = (await browser.leaveForB()).searchParams.get("state") ?? "";
  const tell = async (parameters: Record<string, string>) =>
    (await browser.comeBack(parameters)).headers.get("Location");
  const home = "http://localhost:3000/demo";
  expect(await tell({ error: "access_denied", state, iss: b.issuer })).toBe(`${home}?error=access_denied`);
  expect(await tell({ error: "server_error", state, iss: b.issuer })).toBe(`${home}?error=provider_trouble`);
  expect(await tell({ error: "<script>", state, iss: b.issuer })).toBe(`${home}?error=refused_request`);
  expect(await tell({ error: "access_denied", state, iss: "https://evil.example" })).toBe(`${home}?error=nonsense`);
  expect(await tell({ error: "access_denied", iss: b.issuer })).toBe(`${home}?error=lost_cookie`);
  expect(await tell({ error: "access_denied", state: "wrong", iss: b.issuer })).toBe(`${home}?error=lost_cookie`);
});

test("the error_uri of a refusal, which may hold what only the client's owner may see, stays out of pages, cookies and logs", async () => {
  const written = vi.spyOn(console, "log").mockImplementation(() => {});
  const browser = openBrowser();
  const state = (await browser.leaveForB()).searchParams.get("state") ?? "";
  const error_uri = `${b.issuer}/errors/prompt-known?seen=sealed-evidence`;
  const answer = await browser.comeBack({ error: "invalid_request", error_uri, state, iss: b.issuer });
  expect(answer.headers.get("Location")).toBe("http://localhost:3000/demo?error=refused_request");
  const left = [
    await answer.text(),
    [...browser.jar.values()],
    written.mock.calls,
    vi.mocked(console.error).mock.calls,
  ];
  expect(JSON.stringify(left)).not.toContain("sealed-evidence");
  written.mockRestore();
});

test("a parameter that comes twice is refused", async () => {
  const browser = openBrowser();
  const answer = await browser.nextAuth("/demo/api/auth/callback/site-b?code=a&code=b&state=s");
  expect(answer.headers.get("Location")).toBe("http://localhost:3000/demo?error=nonsense");
});

test("223 a check's cookie is no session", async () => {
  const browser = openBrowser();
  await browser.leaveForB();
  for (const check of ["acorn-state", "acorn-pkce", "acorn-nonce"]) {
    expect(await findSession(`acorn-session=${browser.jar.get(check)}`)).toBeNull();
  }
});

test("222 another person with the same email gets no account and no session", async () => {
  await signedInBrowser(b);
  b.claims = { ...alice, sub: "mallory-sub" };
  b.userinfo = { ...alice, sub: "mallory-sub" };
  const { location, session } = await comeBackAfter(() => {});
  expect([location, session]).toEqual(["http://localhost:3000/demo?error=email_in_use", undefined]);
  expect(await tables().account.count()).toBe(1);
});

test("signing in as somebody else replaces the session and joins nothing to the person before", async () => {
  const browser = await signedInBrowser(b);
  const before = browser.jar.get("acorn-session");
  b.claims = { sub: "bob-sub", name: "Bob", email: "bob@example.com" };
  b.userinfo = { ...b.claims };
  await signedInBrowser(b, browser);
  expect((await findSession(browser.request("/demo").headers.get("cookie")))?.user.name).toBe("Bob");
  expect(await findSession(`acorn-session=${before}`)).toBeNull();
  expect(await tables().user.count()).toBe(2);
});

test("whoever signs in again gets the new tokens and the new name", async () => {
  const first = await tables().account.count();
  await signedInBrowser(b);
  const before = await tables().account.findFirstOrThrow();
  b.claims = { ...alice, name: "Alice Liddell" };
  b.userinfo = { ...alice, name: "Alice Liddell" };
  await signedInBrowser(b);
  const after = await tables().account.findFirstOrThrow();
  expect(await tables().account.count()).toBe(first + 1);
  expect(after.access_token).not.toBe(before.access_token);
  expect(await tables().user.findFirst({ select: { name: true } })).toEqual({ name: "Alice Liddell" });
});

test("221 a hostile callbackUrl leads to A's front page at once", async () => {
  const browser = openBrowser();
  for (const url of [
    "//evil.example",
    "https://evil.example/demo",
    "/\\evil.example",
    "%%%",
    "javascript:alert(1)",
    "http://",
  ]) {
    for (const action of ["signin", "signout", "error"]) {
      const answer = await browser.nextAuth(`/demo/api/auth/${action}?callbackUrl=${encodeURIComponent(url)}`);
      expect([answer.status, answer.headers.get("Location")?.split("?")[0]]).toEqual([
        303,
        "http://localhost:3000/demo",
      ]);
    }
  }
});

test("230 a GET of next-auth's sign-in starts nothing", async () => {
  const answer = await openBrowser().nextAuth("/demo/api/auth/signin/site-b");
  expect(answer.headers.get("Location")).toBe("http://localhost:3000/demo");
});
