// Guessing is limited per account, in every spelling of its address, and an answer never tells whether an account exists.
// NIST SP 800-63B-4 §3.2.2. https://pages.nist.gov/800-63-4/sp800-63b.html
import { test, expect } from "../support/test";
import { signIn, signUp } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { changeRows, countRows } from "./stored-rows";

test("36, 37 after ten wrong passwords nobody signs in for a while, in any spelling, and then the owner does", async () => {
  test.setTimeout(90_000);
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const { email, password } = account;
  const spellings = [
    email,
    email.toUpperCase(),
    ` ${email} `,
    email.replace("@", "\uff20"),
    email.replace("p-", "\uff50-"),
  ];
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const { status } = await signIn(browser, {
      email: spellings[attempt % spellings.length]!,
      password: `wrong ${attempt}`,
    });
    expect([attempt, status]).toEqual([attempt, 400]);
  }
  const session = browser.session;
  for (const spelling of spellings) {
    for (const tried of [password, "wrong again"]) {
      const { status, headers } = await signIn(browser, { email: spelling, password: tried });
      const wait = Number(headers["retry-after"]);
      expect([spelling, status, wait > 0 && wait <= 900]).toEqual([spelling, 429, true]);
    }
  }
  expect(browser.session).toBe(session);
  expect((await signIn(new PlainBrowser(), account)).status, "from another browser").toBe(429);
  expect(
    countRows("SELECT count(*) AS count FROM provider_sign_in_failure WHERE failures = 10"),
    "a restart forgets nothing",
  ).toBeGreaterThanOrEqual(1);
  expect(
    (await signIn(new PlainBrowser(), { email: "alice@example.com", password: "open-sesame-demo" })).status,
    "somebody else",
  ).toBe(303);
  changeRows("UPDATE provider_sign_in_failure SET windowEnds = 1 WHERE failures = 10");
  expect((await signIn(browser, account)).status, "a stranger locks nobody out for good").toBe(303);
});

test("36 right passwords are not counted", async () => {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  for (let time = 0; time < 12; time += 1) expect((await signIn(browser, account)).status).toBe(303);
});

test("35 a wrong password and an unknown account get the same answer (their time is measured elsewhere)", async () => {
  const browser = new PlainBrowser();
  const { email } = await signUp(browser);
  const stranger = `q${email.slice(1)}`;
  const nobody = new PlainBrowser();
  const [known, unknown] = [
    await signIn(nobody, { email, password: "wrong one" }),
    await signIn(nobody, { email: stranger, password: "wrong one" }),
  ];
  const plain = ({ status, text }: typeof known) => [
    status,
    text.replaceAll(stranger, email).replaceAll(/nonce="[^"]*"/g, ""),
  ];
  expect(known.status).toBe(400);
  expect(plain(unknown)[1] === plain(known)[1]).toBe(true);
  expect([unknown.status, Object.keys(unknown.headers)]).toEqual([known.status, Object.keys(known.headers)]);
});

test("38 passwords that are equal in their first 72 bytes, or up to a NUL, differ", async () => {
  const browser = new PlainBrowser();
  const long = await signUp(browser, { password: `${"x".repeat(72)}a` });
  expect((await signIn(browser, { ...long, password: `${"x".repeat(72)}b` })).status).toBe(400);
  expect((await signIn(browser, { ...long, password: "x".repeat(72) })).status).toBe(400);
  expect((await signIn(browser, long)).status).toBe(303);
  const short = await signUp(browser, { password: "a password" });
  expect((await signIn(browser, { ...short, password: "a password\0x" })).status).toBe(400);
  expect((await signIn(browser, short)).status).toBe(303);
});
