// RFC 6749 §4.1.2.1, §5.2 – `error_uri` leads to a page about the broken rule; what was received is for the app's owner.
import { registerClient } from "./support/console";
import { authorizePath, errorUri, expect, test } from "./support/own-app";
import { enterPassword, signOutOfBirch, signUp } from "./support/people";

test("the owner sees what was received beside what is registered; others are asked to sign in, and come back", async ({
  page,
  otherPage,
  redirectUri,
}) => {
  const owner = await signUp(page);
  const { clientId } = await registerClient(page, "Rule Reader", redirectUri);
  const address = await errorUri(page, authorizePath(clientId, `${redirectUri}-2`));
  expect(new URL(address).pathname).toBe("/provider/errors/redirect-uri-registered");

  await page.goto(address);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toContainText("not registered for this client");
  await expect(main.locator("mark")).toHaveText("-2");
  await expect(main.getByRole("link", { name: "Rule Reader" })).toBeVisible();
  await page.getByRole("link", { name: "简体中文" }).click();
  await expect(main.getByRole("heading", { name: "收到的内容" })).toBeVisible();
  await page.getByRole("link", { name: "English" }).click();

  await signUp(otherPage);
  await otherPage.goto(address);
  await expect(otherPage.getByRole("main")).toContainText("Sign in as the owner of the app");
  expect(await otherPage.content()).not.toContain(redirectUri);

  await signOutOfBirch(page);
  await page.goto(address);
  expect(await page.content()).not.toContain("Rule Reader");
  await main.getByRole("link", { name: "Sign in" }).click();
  await enterPassword(page, owner);
  await expect(page).toHaveURL(address);
  await expect(main.locator("mark")).toHaveText("-2");
});

test("what was sealed for the owner is ignored when it was changed, or stands on another rule's page", async ({
  page,
  redirectUri,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Sealed", redirectUri);
  const address = await errorUri(page, authorizePath(clientId, `${redirectUri}-2`));
  const changed = address.replace("seen=", "seen=A");
  const elsewhere = address.replace("redirect-uri-registered", "redirect-uri-same");
  for (const other of [changed, elsewhere]) {
    await page.goto(other);
    await expect(page.getByRole("heading", { name: "How to mend it" })).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText(/received/);
  }
});

test("the stopped page and the front page lead to the rules; a name that is no rule's is not found", async ({
  page,
}) => {
  await page.goto(authorizePath("nobody-registered-this", "https://tea.example/callback"));
  await page.getByText("For the developer of the app").click();
  await page.getByRole("link", { name: "What this rule is" }).click();
  await expect(page).toHaveURL(/\/provider\/errors\/client-registered$/);
  await expect(page.getByRole("link", { name: "RFC 6749 §4.1.2.1" })).toHaveAttribute(
    "href",
    "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1",
  );
  await page.goto("/provider");
  await page.getByRole("link", { name: "Errors and how to mend them" }).click();
  await page.getByRole("link", { name: "code_verifier does not match the code_challenge" }).click();
  await expect(page.getByRole("heading", { name: "How to mend it" })).toBeVisible();
  const answer = await page.goto("/provider/errors/nobody-wrote-this");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "All rules" }).click();
  await expect(page).toHaveURL(/\/provider\/errors$/);
});
