// The cookie value before a sign-in is worth nothing after it (session fixation).
import { test, expect } from "../support/test";
import { alice, bob, signIn, signUp } from "../support/authorization";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";

/** Whether a cookie value alone is signed in. */
async function isSignedIn(value: string): Promise<boolean> {
  const browser = new PlainBrowser();
  browser.cookies.set("birch-session", value);
  return (await browser.open("/provider/account/apps")).status === 200;
}

test("26 the cookie changes at sign-in, at a second sign-in and at an account switch, and old values are signed out", async () => {
  const browser = new PlainBrowser();
  await browser.open("/provider/sign-in");
  const values = [browser.session];
  for (const account of [alice, alice, bob]) {
    expect((await signIn(browser, account)).status).toBe(303);
    values.push(browser.session);
  }
  expect(new Set(values).size).toBe(4);
  expect(await Promise.all(values.map(isSignedIn))).toEqual([false, false, false, true]);
});

test("26 a value that somebody planted is neither kept nor signed in", async () => {
  const attacker = new PlainBrowser();
  await attacker.open("/provider/sign-in");
  for (const planted of [attacker.session, "x".repeat(43), "short", `bs_${"A".repeat(22)}.${"A".repeat(43)}`]) {
    const victim = new PlainBrowser();
    victim.cookies.set("birch-session", planted);
    const answer = await signIn(victim, alice);
    expect([planted, answer.status, victim.session === planted]).toEqual([planted, 303, false]);
    expect([await isSignedIn(planted), await isSignedIn(victim.session)]).toEqual([false, true]);
  }
});

test("26 sign-up replaces the value too, and sign-out ends the session, not only the cookie", async () => {
  const browser = new PlainBrowser();
  await browser.open("/provider/sign-up");
  const before = browser.session;
  await signUp(browser);
  const during = browser.session;
  expect([before === during, await isSignedIn(before), await isSignedIn(during)]).toEqual([false, false, true]);
  const form = hiddenFields((await browser.open("/provider/sign-out")).text, "/provider/sign-out");
  expect((await browser.open("/provider/sign-out", { form })).status).toBe(303);
  expect([browser.session, await isSignedIn(during)]).toEqual(["", false]);
});
