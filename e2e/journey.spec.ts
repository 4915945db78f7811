// The whole journey, with JavaScript: an account, a client, a login at site A, and what can be done with it.
import { registerClient } from "./support/console";
import { alice, createAccount, enterPassword, newPerson, signOutOfBirch, signUp } from "./support/people";
import { expectSignedIn, leaveForBirch, signInAlice, signInAtAcorn } from "./support/site-a";
import { expect, test } from "./support/test";

test("a person signs up, registers a client, and signs in at site A with the form", async ({
  page,
  baseURL,
  demoURL,
}) => {
  const person = newPerson();
  await page.goto("/");
  await page.getByRole("link", { name: "Visit Birch" }).click();
  await page.getByRole("link", { name: "Create an account" }).click();
  await createAccount(page, person);
  await expect(page.getByText(`You are signed in as ${person.name}.`)).toBeVisible();

  const { clientId, clientSecret } = await registerClient(page, "Tea Timer", "https://tea.example/callback");
  expect(clientSecret).not.toBe(clientId);
  await page.goto(`/provider/developer/apps/${clientId}`);
  await expect(page.getByLabel("Client ID", { exact: true })).toHaveText(clientId);
  expect(await page.content(), "the secret is shown once").not.toContain(clientSecret);

  await signOutOfBirch(page);
  await leaveForBirch(page, demoURL);
  expect(new URL(page.url()).origin).toBe(baseURL);
  await enterPassword(page, person);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Acorn");
  await expect(page.getByRole("main"), "the very values that are shared").toContainText(person.name);
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: person.email })).not.toHaveCount(0);
  await expect(page.getByRole("button", { name: "Deny" })).toBeVisible();
  await page.getByRole("button", { name: "Allow" }).click();
  await expectSignedIn(page, demoURL, person);
});

test("alice calls the API, which answers with her number and email", async ({ page, demoURL }) => {
  await signInAlice(page, demoURL);
  await page.getByRole("button", { name: "Call the API" }).click();
  const answer = page.getByRole("status");
  await expect(answer).toContainText("100101");
  await expect(answer).toContainText(alice.email);
});

test("a refresh shows a new expiry, and the API still answers", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  const expiry = page.getByRole("definition").filter({ hasText: "works until" }).getByRole("time");
  const first = await expiry.innerText();
  await expect(async () => {
    await page.getByRole("button", { name: "Refresh token" }).click();
    await expect(page.getByRole("status")).toContainText("The tokens are new.");
    expect(await expiry.innerText()).not.toBe(first);
  }).toPass();
  const left = page.getByRole("timer");
  await expect(left).not.toHaveText(await left.innerText());
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText(person.email);
});

test("after signing out, a return visit passes with one button: no password, no question", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("You are signed out of Acorn.");
  await page.goto(`${demoURL}/demo`);
  await expect(page.getByText(person.email)).toHaveCount(0);
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
  await expectSignedIn(page, demoURL, person);
});

test("somebody without an account makes one on the way, and the login goes on", async ({ page, demoURL }) => {
  const person = newPerson();
  await leaveForBirch(page, demoURL);
  await page.getByRole("link", { name: "Create account" }).click();
  await createAccount(page, person);
  await page.getByRole("button", { name: "Allow" }).click();
  await expectSignedIn(page, demoURL, person);
});
