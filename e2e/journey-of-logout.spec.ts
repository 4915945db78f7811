// Signing out: at site A only, at both from site A, and at site B, which tells site A by the back channel. With one origin and with two.
import { enterPassword, signOutOfBirch, signUp } from "./support/people";
import { expectSignedIn, leaveForBirch, signInAtAcorn } from "./support/site-a";
import { expect, test } from "./support/test";

test("233 who signs out at site B is signed out of site A at the next request", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await signOutOfBirch(page);
  await page.goto(`${demoURL}/demo`);
  await expect(page.getByRole("button", { name: "Sign in with Birch" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Call the API" })).toHaveCount(0);
});

test("147 the end of one browser's session leaves the person's other browsers signed in", async ({
  page,
  otherPage,
  baseURL,
  demoURL,
}) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await leaveForBirch(otherPage, demoURL);
  await enterPassword(otherPage, person);
  await expectSignedIn(otherPage, demoURL, person);
  await otherPage.goto(`${baseURL}/provider/sign-out`);
  await otherPage.getByRole("button", { name: "Sign out" }).click();
  await expect(otherPage.getByRole("link", { name: "Create an account" })).toBeVisible();
  await otherPage.goto(`${demoURL}/demo`);
  await expect(otherPage.getByRole("button", { name: "Sign in with Birch" })).toBeVisible();
  await page.goto(`${demoURL}/demo`);
  await expectSignedIn(page, demoURL, person);
});

test("RP-Initiated Logout §2: from site A out of both, and back to site A without a question", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await page.getByLabel("Sign out at Birch too").check();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL((url) => url.origin === demoURL && url.pathname === "/demo");
  await expect(page.getByRole("status")).toContainText("You are signed out of Acorn and of Birch.");
  await leaveForBirch(page, demoURL);
  await enterPassword(page, person);
  await expectSignedIn(page, demoURL, person);
});

test("233 who signs out of site A alone is told that site B still knows them, and comes back without a password", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("You are still signed in at Birch");
  await page.goto("/provider");
  await expect(page.getByText(`You are signed in as ${person.name}.`)).toBeVisible();
  await leaveForBirch(page, demoURL);
  await expectSignedIn(page, demoURL, person);
});

test("RP-Initiated Logout §3: nobody is told that they signed out by a state that their browser does not know", async ({
  page,
  demoURL,
}) => {
  await page.goto(`${demoURL}/demo?state=made-up`);
  await expect(page.getByRole("button", { name: "Sign in with Birch" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("147 what is no logout token of site B's is 400 at site A, and nobody is signed out", async ({
  page,
  request,
  demoURL,
}) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  const json = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
  const unsigned = `${json({ alg: "none", typ: "logout+jwt" })}.${json({ aud: "site-a", events, sub: "x", jti: "x" })}.`;
  for (const logout_token of [unsigned, "x", ""]) {
    const answer = await request.post(`${demoURL}/demo/backchannel-logout`, { form: { logout_token } });
    expect([answer.status(), answer.headers()["cache-control"]]).toEqual([400, "no-store"]);
  }
  await page.goto(`${demoURL}/demo`);
  await expectSignedIn(page, demoURL, person);
});
