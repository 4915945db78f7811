// The Basic plan of the OpenID Foundation's suite: who is signed in, since when, and who has to do it again.
// OpenID Connect Core §3.1.2.1, §3.1.2.3, §3.1.2.6. https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
import { alice, authorizePath, signUp, type Account } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { ageSession } from "../security/stored-rows";
import { expect, test } from "../support/test";
import { checkErrorCallback } from "./checks";
import {
  asksForPassword,
  finish,
  goOn,
  logIn,
  register,
  requestFields,
  type Changes,
  type Login,
  type RelyingParty,
} from "./relying-party";

/** Somebody who has signed in some seconds ago and logs in to a client. */
async function signedInFor(seconds: number, changes: Changes = {}) {
  const [browser, party] = [new PlainBrowser(), await register()];
  const account = await signUp(browser);
  ageSession(account.email, seconds);
  const first = await logIn(party, { browser, account, changes });
  return { browser, party, account, first };
}

type Prior = { browser: PlainBrowser; party: RelyingParty; account: Account; first: Login };

/** Logs in a second time, for which the password is asked again: a later auth_time of the same person. */
async function expectSecondSignIn({ browser, party, account, first }: Prior, changes: Changes): Promise<void> {
  const request = requestFields(party, changes);
  const page = await browser.follow(authorizePath(request));
  expect(asksForPassword(page)).toBe(true);
  const { claims } = await finish(party, browser, await goOn(browser, page, account), request);
  expect(claims.sub).toBe(first.claims.sub);
  expect(claims.auth_time).toBeGreaterThan(first.claims.auth_time);
  expect(Date.now() / 1_000 - claims.auth_time).toBeLessThan(60);
}

/** Logs in a second time without seeing a page: the same person, signed in at the same time. */
async function expectSilentLogin({ browser, party, first }: Prior, changes: Changes): Promise<void> {
  const request = requestFields(party, changes);
  const { location } = await browser.follow(authorizePath(request));
  const { claims } = await finish(party, browser, new URL(location!), request);
  expect([claims.sub, claims.auth_time]).toEqual([first.claims.sub, first.claims.auth_time]);
}

test("oidcc-prompt-login: the password is asked again, and auth_time is later", async () => {
  await expectSecondSignIn(await signedInFor(2), { prompt: "login" });
});

test("oidcc-max-age-1: two seconds after the sign-in the password is asked again, and auth_time is later", async () => {
  await expectSecondSignIn(await signedInFor(2), { max_age: "1" });
});

test("oidcc-max-age-10000: a sign-in that is young enough passes without a page, and auth_time stays", async () => {
  await expectSilentLogin(await signedInFor(9_000, { max_age: "15000" }), { max_age: "10000" });
});

test("oidcc-prompt-none-logged-in: whoever is signed in and allowed it passes without a page", async () => {
  await expectSilentLogin(await signedInFor(5), { prompt: "none" });
});

test("oidcc-id-token-hint: with the ID Token as a hint the one whom it names passes without a page", async () => {
  const prior = await signedInFor(5);
  await expectSilentLogin(prior, { prompt: "none", id_token_hint: prior.first.tokens.id_token });
});

test("oidcc-prompt-none-not-logged-in: an error at the client, with the whole of a long state", async () => {
  const request = requestFields(await register(), { prompt: "none", state: "s".repeat(128) });
  const { location } = await new PlainBrowser().open(authorizePath(request));
  checkErrorCallback(new URL(location!), request, ["login_required"]);
});

test("oidcc-login-hint: the hint stands in the field, and whoever signs in is logged in", async () => {
  const [browser, party] = [new PlainBrowser(), await register()];
  const request = requestFields(party, { login_hint: "buffy@localhost" });
  const page = await browser.follow(authorizePath(request));
  expect(/<input[^>]*name="email"[^>]*>/.exec(page.text)![0]).toContain('value="buffy@localhost"');
  await finish(party, browser, await goOn(browser, page, alice), request);
});

test("oidcc-ui-locales: the page is in the first language that we have, and an unknown one is no error", async () => {
  const party = await register();
  for (const [ui_locales, lang] of [
    ["se zh-CN en", "zh-CN"],
    ["se", "en"],
  ] as const) {
    const [browser, request] = [new PlainBrowser(), requestFields(party, { ui_locales })];
    const page = await browser.follow(authorizePath(request));
    expect(page.text).toContain(`<html lang="${lang}"`);
    await finish(party, browser, await goOn(browser, page), request);
  }
});
