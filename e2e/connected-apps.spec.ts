// RFC 7009's effect without a client: the person takes access back, which ends the tokens at once.
import { registerClient } from "./support/console";
import { askWhoIAm, authorizePath, expect, obtainCode, redeemCode, refresh, test } from "./support/own-app";
import { removeAccess, signUp } from "./support/people";
import { leaveForBirch, signInAtAcorn } from "./support/site-a";

test("removing access ends the app's tokens at once, and it must ask again", async ({ page, request, redirectUri }) => {
  await signUp(page);
  const client = await registerClient(page, "Photo Wall", redirectUri);
  const { body } = await redeemCode(request, client, await obtainCode(page, client.clientId, redirectUri), redirectUri);
  expect((await askWhoIAm(request, body.access_token)).status).toBe(200);

  await page.goto("/provider/account/apps");
  const app = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Photo Wall" }) });
  await expect(app).toContainText("Read your name, picture and email address");
  await removeAccess(page, "Photo Wall");

  expect((await askWhoIAm(request, body.access_token)).status).toBe(401);
  expect(await refresh(request, client, body.refresh_token)).toMatchObject({
    status: 400,
    body: { error: "invalid_grant" },
  });
  await page.goto(authorizePath(client.clientId, redirectUri));
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
});

test("removing one app's access leaves the other's", async ({ page, request, demoURL, redirectUri }) => {
  const person = await signUp(page);
  const client = await registerClient(page, "Stays Connected", redirectUri);
  const { body } = await redeemCode(request, client, await obtainCode(page, client.clientId, redirectUri), redirectUri);
  await signInAtAcorn(page, demoURL, person);

  await removeAccess(page, "Acorn");
  await expect(page.getByRole("heading", { name: "Stays Connected" })).toBeVisible();
  expect((await askWhoIAm(request, body.access_token)).status).toBe(200);
});

test("site A, cut off, says so and has the way back, which asks first", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await removeAccess(page, "Acorn");
  await expect(page.getByRole("heading", { name: "No app uses your account." })).toBeVisible();

  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Call the API" }).click();
  const notice = page.getByRole("status");
  await expect(notice).toContainText("Acorn may no longer reach your data at Birch.");
  await notice.getByRole("button", { name: "Sign in with Birch" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText(person.email);
});

test("somebody else's apps are not on the page, and what they allowed is still asked of oneself", async ({
  page,
  otherPage,
  demoURL,
}) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await signUp(otherPage);
  await otherPage.goto("/provider/account/apps");
  await expect(otherPage.getByRole("heading", { name: "No app uses your account." })).toBeVisible();
  await leaveForBirch(otherPage, demoURL);
  await expect(otherPage.getByRole("button", { name: "Allow" })).toBeVisible();
});
