// A code that another browser asked for signs nobody in at site A: state, PKCE and nonce each suffice (RFC 9700 §4.5).
// https://www.rfc-editor.org/rfc/rfc9700#section-4.5
import { test, expect } from "../support/test";
import { alice, bob, decide, signIn, type Account } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";

const checks = ["acorn-state", "acorn-pkce", "acorn-nonce"];

/** Goes from site A through site B up to the answer that carries the code, and stops before site A sees it. */
async function upToCallback(account: Omit<Account, "name">): Promise<{ browser: PlainBrowser; callback: URL }> {
  const browser = new PlainBrowser();
  await signIn(browser, account);
  const start = await browser.open("/demo/sign-in", { form: {} });
  const first = await browser.open(start.location!);
  const path = `${oneOrigin.appUrl}/demo/`;
  let answer = first;
  while (answer.location?.startsWith(`${oneOrigin.appUrl}/provider/`)) answer = await browser.open(answer.location);
  if (answer.status === 200) answer = await decide(browser, answer);
  if (!answer.location?.startsWith(path)) throw new Error(`site B led to ${answer.location}`);
  return { browser, callback: new URL(answer.location) };
}

async function signedInAs(browser: PlainBrowser): Promise<string | null> {
  const { text } = await browser.open("/demo/api/auth/session");
  return (JSON.parse(text) as { user?: { email: string } }).user?.email ?? null;
}

/** Delivers a callback, and checks that it ends in site A's words and without a session. */
async function expectRefused(browser: PlainBrowser, callback: URL, how: string): Promise<void> {
  const { status, location } = await browser.open(callback.href);
  expect([how, status, location?.startsWith(`${oneOrigin.demoUrl}/demo?error=`)]).toEqual([how, 303, true]);
  expect([how, browser.cookies.has("acorn-session"), await signedInAs(browser)]).toEqual([how, false, null]);
}

test("73 an attacker's code pasted into a victim's callback signs nobody in, whichever check stands alone", async () => {
  for (const [how, kept] of [
    ["with all three checks", []],
    ["with state alone", ["acorn-pkce", "acorn-nonce"]],
    ["with PKCE alone", ["acorn-state", "acorn-nonce"]],
    ["with nonce alone", ["acorn-state", "acorn-pkce"]],
  ] as const) {
    const attacker = await upToCallback(alice);
    const victim = await upToCallback(bob);
    // The checks named in `kept` are the attacker's own and so agree with the code: what is left must refuse it.
    for (const name of kept) victim.browser.cookies.set(name, attacker.browser.cookies.get(name)!);
    const pasted = new URL(kept.length === 0 ? victim.callback : attacker.callback);
    pasted.searchParams.set("code", attacker.callback.searchParams.get("code")!);
    await expectRefused(victim.browser, pasted, how);
  }
  const attacker = await upToCallback(alice);
  const accomplice = await upToCallback(bob);
  for (const name of checks) accomplice.browser.cookies.set(name, attacker.browser.cookies.get(name)!);
  await accomplice.browser.open(attacker.callback.href);
  expect(await signedInAs(accomplice.browser), "with none of the three left, nothing else would refuse").toBe(
    alice.email,
  );
});

test("73 a whole callback address of another browser signs nobody in, with and without a flow of one's own", async () => {
  const attacker = await upToCallback(alice);
  await expectRefused(new PlainBrowser(), attacker.callback, "no flow");
  const victim = await upToCallback(bob);
  await expectRefused(victim.browser, attacker.callback, "a flow of one's own");
});

test("220 site A's sign-in fails when any one of state, PKCE and nonce is missing, and works with all three", async () => {
  for (const missing of checks) {
    const { browser, callback } = await upToCallback(alice);
    expect(checks.filter((name) => browser.cookies.has(name))).toEqual(checks);
    browser.cookies.delete(missing);
    await expectRefused(browser, callback, `without ${missing}`);
  }
  const { browser, callback } = await upToCallback(alice);
  const withoutState = new URL(callback);
  withoutState.searchParams.delete("state");
  await expectRefused(browser.copy(), withoutState, "without the state parameter");
  const again = await upToCallback(alice);
  expect((await again.browser.open(again.callback.href)).location).toBe(`${oneOrigin.demoUrl}/demo`);
  expect(await signedInAs(again.browser)).toBe(alice.email);
});

test("220 site A asks with state, a nonce and an S256 challenge", async () => {
  const { location } = await new PlainBrowser().open("/demo/sign-in", { form: {} });
  const asked = new URL(location!).searchParams;
  expect(asked.get("code_challenge_method")).toBe("S256");
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name), name).toMatch(/^[\w-]{43}$/);
});
