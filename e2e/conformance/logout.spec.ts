// Modules of the logout plans that no other test tells by name.
// OpenID Connect RP-Initiated Logout 1.0 §2, §3; Back-Channel Logout 1.0 §2.1. https://openid.net/specs/openid-connect-rpinitiated-1_0.html
import { authorize, redeem, signUp } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { encode, send } from "../support/raw-http";
import { registerItself } from "../support/self-registered";
import { expect, test } from "../support/test";

const goodbye = "https://c.example/goodbye";

/** A person who is signed in to a client that may ask for the logout. */
async function signedIn(): Promise<{ browser: PlainBrowser; hint: string }> {
  const browser = new PlainBrowser();
  await signUp(browser);
  const client = await registerItself({ post_logout_redirect_uris: [goodbye] });
  const callback = await authorize(browser, client, { scope: "openid" });
  const tokens = await redeem(client, callback.searchParams.get("code")!);
  return { browser, hint: tokens.id_token! };
}

const logOut = (browser: PlainBrowser, fields: Record<string, string>) =>
  browser.open(`/provider/oauth/logout?${encode(fields)}`);

/** Whether somebody is still signed in, told by the page that only they see. */
async function isSignedIn(browser: PlainBrowser): Promise<boolean> {
  return (await browser.open("/provider/account/apps")).status === 200;
}

test("oidcc-rp-initiated-logout-no-state: without state none is sent back", async () => {
  const { browser, hint } = await signedIn();
  const { status, location } = await logOut(browser, { id_token_hint: hint, post_logout_redirect_uri: goodbye });
  expect([status, location]).toEqual([303, goodbye]);
  expect(await isSignedIn(browser)).toBe(false);
});

test("oidcc-rp-initiated-logout-only-state: the person is asked, stays here, and stays signed in", async () => {
  const { browser } = await signedIn();
  const { status, location, text } = await logOut(browser, { state: "s-1" });
  expect([status, location]).toEqual([200, null]);
  expect(text).toContain("Sign out");
  expect(await isSignedIn(browser)).toBe(true);
});

test("oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri: a query too much is no redirect", async () => {
  const { browser, hint } = await signedIn();
  const fields = { id_token_hint: hint, post_logout_redirect_uri: `${goodbye}?foo=bar` };
  const { status, location } = await logOut(browser, fields);
  expect([status, location]).toEqual([400, null]);
  expect(await isSignedIn(browser)).toBe(true);
});

test("oidcc-backchannel-logout-discovery-endpoint-verification: both members are true", async () => {
  const document = JSON.parse((await send("/provider/.well-known/openid-configuration")).text) as object;
  expect(document).toMatchObject({
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  });
});
