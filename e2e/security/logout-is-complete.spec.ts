// Nobody is signed out unasked, and who is signed out is signed out for good.
import { test, expect } from "../support/test";
import { authorizePath, decide, refresh, redeem, codeFor, requestOf, signUp, userinfo } from "../support/authorization";
import { cast } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";

const endpoint = "/provider/oauth/logout";

async function person(): Promise<PlainBrowser> {
  const browser = new PlainBrowser();
  await signUp(browser);
  return browser;
}

async function isSignedIn(browser: PlainBrowser): Promise<boolean> {
  return (await browser.copy().open("/provider/account/apps")).status === 200;
}

test("144 an image, a link or a foreign form that leads to the logout endpoint signs nobody out", async () => {
  const browser = await person();
  const { web } = await cast();
  const requests = [
    "",
    `?client_id=${web.clientId}&post_logout_redirect_uri=${encodeURIComponent(web.redirectUri)}&state=s`,
    "?id_token_hint=eyJhbGciOiJub25lIn0.e30.",
    "?logout_hint=somebody",
  ];
  for (const query of requests) {
    const page = await browser.copy().open(endpoint + query);
    expect([page.location, page.text.includes("Sign out</button>")]).toEqual([null, true]);
    const form = Object.fromEntries(new URLSearchParams(query));
    const posted = await browser.copy().open(endpoint, { form, headers: { Origin: "https://evil.example" } });
    expect(posted.location).toBeNull();
  }
  const form = hiddenFields((await browser.open(endpoint)).text, endpoint);
  for (const headers of [{ Origin: "https://evil.example" }, { Origin: "null" }])
    expect((await browser.copy().open(endpoint, { form, headers })).status).toBe(403);
  expect((await browser.copy().open(endpoint, { form: { ...form, csrf_token: "x" } })).status).toBe(403);
  expect(await isSignedIn(browser)).toBe(true);
});

test("45, 146 after the answer the old cookie, a consent page in another tab and the tokens of that session are worth nothing", async () => {
  const browser = await person();
  const { web, other } = await cast();
  const tokens = await redeem(web, await codeFor(browser, web));
  expect((await userinfo(tokens.access_token)).status).toBe(200);
  const otherTab = browser.copy();
  const consent = await otherTab.follow(authorizePath(requestOf(other)));
  expect(consent.headers["cache-control"]).toContain("no-store");
  const waiting = await otherTab.follow(authorizePath(requestOf(other, { prompt: "consent" })));

  const form = hiddenFields((await browser.open(endpoint)).text, endpoint);
  const answer = await browser.open(endpoint, { form });
  expect([answer.status, browser.session]).toEqual([303, ""]);

  expect(await isSignedIn(otherTab)).toBe(false);
  for (const page of [consent, waiting]) {
    const decided = await decide(otherTab, page);
    expect(decided.status === 400 || (decided.location ?? "").includes("/provider/sign-in")).toBe(true);
    expect(decided.location ?? "").not.toContain("code=");
  }
  const silent = await otherTab.open(authorizePath(requestOf(web, { prompt: "none" })));
  expect(new URL(silent.location!).searchParams.get("error")).toBe("login_required");
  expect((await userinfo(tokens.access_token)).status).toBe(401);
  expect((await refresh(web, tokens.refresh_token)).status).toBe(400);
});

test("25, 190 the logout page cannot be framed, is not kept, and is no other origin's to read", async () => {
  const browser = await person();
  const { headers } = await browser.open(endpoint, { headers: { Origin: "https://c.example" } });
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["access-control-allow-origin"]).toBeUndefined();
});
