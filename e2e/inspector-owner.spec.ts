// The owner of an app watches its logins in the inspector: what concerns the app, without secrets; nobody else sees them.
import type { Page } from "playwright/test";
import { openClient, registerClient } from "./support/console";
import { inspectorMessages } from "./support/inspector";
import { askWhoIAm, authorizePath, broughtBack, expect, redeemCode, test } from "./support/own-app";
import { createAccount, newPerson, signUp } from "./support/people";

const runs = (page: Page) => page.getByRole("list", { name: "Runs" }).getByRole("link");
const watchButton = (page: Page) => page.getByRole("button", { name: "Watch its logins" });

test("the owner of an app watches somebody else's login there, masked, and without the pages on which they signed in", async ({
  page,
  otherPage,
  browser,
  request,
  redirectUri,
  baseURL,
}) => {
  await signUp(page);
  const client = await registerClient(page, "Tea Timer", redirectUri);
  await page.getByRole("checkbox").check();
  await openClient(page, "Tea Timer");
  await watchButton(page).click();
  await expect(page).toHaveURL(`${baseURL}/inspector`);
  await expect(page.getByText(`You also see the logins of ${client.clientId}`)).toBeVisible();
  await expect(runs(page)).toHaveCount(0);

  const person = newPerson();
  const state = "a-state-that-nobody-else-may-see";
  await otherPage.goto(
    baseURL + authorizePath(client.clientId, redirectUri, { scope: "openid profile email read", state }),
  );
  await otherPage.getByRole("link", { name: "Create account" }).click();
  await createAccount(otherPage, person);
  await otherPage.getByRole("button", { name: "Allow" }).click();
  const code = (await broughtBack(otherPage, redirectUri)).get("code")!;
  const { body } = await redeemCode(request, client, code, redirectUri);
  expect((await askWhoIAm(request, body.access_token)).body).toMatchObject({ email: person.email });

  await expect(inspectorMessages(page).last(), "it draws itself, without a click").toContainText("/provider/api/me");
  await expect(runs(page)).toHaveText([/watched/]);
  await expect(page.getByText("Somebody else's login.")).toBeVisible();
  const texts = (await inspectorMessages(page).allInnerTexts()).join("\n").replaceAll(/\s+/g, " ");
  expect(texts).toMatch(/GET \/provider\/oauth\/authorize 303.*POST \/provider\/oauth\/token 200/);
  expect(texts).not.toMatch(/sign-in|sign-up|consent/);
  await inspectorMessages(page).filter({ hasText: "/provider/oauth/token" }).getByRole("button").click();
  await expect(page.getByRole("tab")).toHaveText([/Both sides/, /Request/, /Answer/]);
  await page.getByRole("tab", { name: "Request" }).click();
  await expect(page.getByRole("article")).toContainText(/code•code-\d+-masked•/);
  for (const name of ["Export", "Step mode"]) await expect(page.getByRole("button", { name })).toHaveCount(0);

  const address = `${baseURL}${await runs(page).getAttribute("href")}`;
  const run = new URL(address).searchParams.get("run")!;
  const secrets = [person.email, encodeURIComponent(person.email), person.password, state, code];
  const tokens = [body.access_token, body.refresh_token, body.id_token].map(String);
  expect(tokens.every((one) => one.length > 20)).toBe(true);
  const whole = await (await page.request.get(address)).text();
  expect(whole).toContain("-masked•");
  expect([...secrets, ...tokens].filter((one) => whole.includes(one))).toEqual([]);

  const [message] = await inspectorMessages(page).getByRole("button").all();
  const number = Number((await message!.getAttribute("id"))!.replace("message-", ""));
  const question = { run, message: number, tampering: "by-hand", changes: [] };
  const api = `${baseURL}/inspector/api`;
  const resent = await page.request.post(`${api}/resend`, { data: question, headers: { Origin: baseURL! } });
  expect([resent.status(), await resent.json()]).toEqual([404, { reason: "unknown-message" }]);
  expect((await page.request.get(`${api}/tokens?run=${run}&message=${number}`)).status()).toBe(404);
  for (const more of ["", "&secrets=yes"])
    expect((await page.request.get(`${api}/export?run=${run}&format=json${more}`)).status()).toBe(404);

  const third = await browser.newContext();
  const stranger = await third.newPage();
  await stranger.goto(`${baseURL}/inspector`);
  await expect(stranger.getByText("No run yet.")).toBeVisible();
  expect((await stranger.goto(address))?.status()).toBe(404);
  await third.close();

  await page.goto(`${baseURL}/inspector`);
  await page.getByRole("button", { name: "Stop watching" }).click();
  await expect(page.getByText("No run yet.")).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(404);
});

test("whoever does not own an app cannot watch its logins, though its ID is known", async ({
  page,
  otherPage,
  redirectUri,
  baseURL,
}) => {
  await signUp(otherPage);
  const { clientId } = await registerClient(otherPage, "Tea Timer", redirectUri);
  await otherPage.goto(baseURL + authorizePath(clientId, redirectUri));
  await signUp(page);
  await registerClient(page, "Coffee Timer", redirectUri);
  await page.getByRole("checkbox").check();
  await openClient(page, "Coffee Timer");
  const form = page.locator("form").filter({ has: watchButton(page) });
  await form
    .locator("[name=client_id]")
    .evaluate((field, value) => ((field as HTMLInputElement).value = value), clientId);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await watchButton(page).click();
  expect((await answer).status()).toBe(404);
  await page.goto(`${baseURL}/inspector`);
  await expect(page.getByText("No run yet.")).toBeVisible();
  await expect(page.getByText("You also see the logins of")).toHaveCount(0);
});
