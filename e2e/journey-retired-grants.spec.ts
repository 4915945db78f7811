// The two retired grants in a browser, as site A's lab tries them: RFC 6749 §4.2, §4.3; RFC 9700 §2.1.2, §2.4.
import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { tryImplicitGrant, tryPasswordGrant } from "./support/legacy-lab";
import { newPerson, removeAccess, signUp } from "./support/people";
import { logFile } from "./support/servers";
import { expect, test } from "./support/test";

/** The value that the page shows beside a member of an answer. */
function member(page: Page, name: string) {
  return page.getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd");
}

test("implicit: the token comes back in the address, any script can read it, and the page calls the API with it", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("link", { name: "The two retired grants, for study" }).click();
  await page.getByRole("button", { name: "Try the implicit grant" }).click();
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByText("Acorn's page holds a token.")).toBeVisible();
  const token = await member(page, "access_token").innerText();
  expect(token).toMatch(/^ba_/);
  expect(addresses.some((address) => address.startsWith(`${demoURL}/demo/legacy/callback#access_token=${token}`))).toBe(
    true,
  );
  await expect(page, "the script has cleaned the address bar").toHaveURL(`${demoURL}/demo/legacy/callback`);
  const names = await page.getByRole("term").allInnerTexts();
  expect(names.sort()).toEqual(["access_token", "expires_in", "iss", "scope", "state", "token_type"]);
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Birch's API answered" })).toContainText(person.email);
  expect(readFileSync(logFile(), "utf8"), "no server was told the fragment").not.toContain(token);

  await removeAccess(page, "Legacy lab");
});

test("implicit: a token in an address that this browser did not ask for is not touched", async ({ page, demoURL }) => {
  const fragment = "access_token=ba_somebody.elses&token_type=Bearer&state=guessed&iss=x";
  await page.goto(`${demoURL}/demo/legacy/callback#${fragment}`);
  await expect(page.getByRole("status")).toContainText("Acorn did not begin this.");
  await expect(page.getByRole("button", { name: "Call the API" })).toHaveCount(0);
  await expect(page).toHaveURL(`${demoURL}/demo/legacy/callback`);
});

test("implicit: a denial comes back in the address too, and is told calmly", async ({ page, demoURL }) => {
  await signUp(page);
  await tryImplicitGrant(page, demoURL);
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("status")).toContainText("You chose not to share.");
});

test("password: site A reads it and gets a token without a question; site B lists it, and it can be cut off", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await page.goto(`${demoURL}/demo/legacy`);
  await expect(page.getByText("This is Acorn asking for your Birch password.")).toBeVisible();
  await tryPasswordGrant(page, person);
  const answer = page.getByRole("status");
  await expect(answer).toContainText("Birch gave Acorn a token.");
  await expect(answer).toContainText(person.email);
  await expect(member(page, "access_token")).toHaveText(/^ba_..•+$/);
  await expect(page.getByRole("term").filter({ hasText: /refresh_token|id_token/ })).toHaveCount(0);
  expect(await page.content()).not.toContain(person.password);
  expect(readFileSync(logFile(), "utf8")).not.toContain(person.password);

  await page.goto("/provider/account/apps");
  await expect(page.getByText("you were never asked what it may see")).toBeVisible();
  await removeAccess(page, "Legacy lab");
});

test("password: a wrong one gets no token, and says nothing about the account", async ({ page, demoURL }) => {
  await page.goto(`${demoURL}/demo/legacy`);
  await tryPasswordGrant(page, newPerson());
  await expect(page.getByRole("status")).toContainText("invalid_grant");
});
