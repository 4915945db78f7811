// The same login with JavaScript off at both sites: every step is a plain form answered by a redirect.
import { registerClient } from "./support/console";
import { createAccount, enterPassword, newPerson, removeAccess, signOutOfBirch, signUp } from "./support/people";
import { expectSignedIn, leaveForBirch, signInAtAcorn } from "./support/site-a";
import { broughtBack, authorizePath, expect, test } from "./support/own-app";

test.use({ javaScriptEnabled: false });

test("the whole login works: sign up, sign in, allow, call the API, refresh, sign out", async ({ page, demoURL }) => {
  const person = newPerson();
  await leaveForBirch(page, demoURL);
  await page.getByRole("link", { name: "Create account" }).click();
  await createAccount(page, person);
  await page.getByRole("button", { name: "Allow" }).click();
  await expectSignedIn(page, demoURL, person);

  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText(person.email);
  await page.getByRole("button", { name: "Refresh token" }).click();
  await expect(page.getByRole("status")).toContainText("The tokens are new.");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("You are signed out of Acorn.");

  await signOutOfBirch(page);
  await leaveForBirch(page, demoURL);
  await enterPassword(page, { ...person, password: "not the password" });
  await expect(page.getByRole("alert")).toContainText("Email or password is not right.");
  await enterPassword(page, person);
  await expectSignedIn(page, demoURL, person);
});

test("denying leads back to site A", async ({ page, demoURL }) => {
  await signUp(page);
  await leaveForBirch(page, demoURL);
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("status")).toContainText("You chose not to share.");
});

test("a client is registered, and the consent page leads to its other origin", async ({ page, redirectUri }) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Plain Forms", redirectUri);
  await page.goto(authorizePath(clientId, redirectUri, { state: "kept as it is" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Plain Forms");
  await page.getByRole("button", { name: "Allow" }).click();
  const brought = await broughtBack(page, redirectUri);
  expect(brought.get("state")).toBe("kept as it is");
  expect(brought.get("code")).toBeTruthy();
});

test("access is removed on the page of connected apps", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await removeAccess(page, "Acorn");
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText("may no longer reach your data");
});
