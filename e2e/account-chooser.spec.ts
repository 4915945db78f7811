// prompt=select_account: the account that is signed in, or another one (OpenID Connect Core §3.1.2.1).
import { registerClient } from "./support/console";
import { authorizePath, broughtBack, expect, test } from "./support/own-app";
import { alice, enterPassword, signUp } from "./support/people";

test("the account that is signed in goes on without its password", async ({ page, redirectUri }) => {
  const person = await signUp(page);
  const { clientId } = await registerClient(page, "Tea Timer", redirectUri);
  await page.goto(authorizePath(clientId, redirectUri, { prompt: "select_account" }));
  await expect(page.getByRole("heading", { name: "Or use another account" })).toBeVisible();
  await page.getByRole("button", { name: `Continue as ${person.name}` }).click();
  await expect(page.getByText(`Signed in as ${person.email}`)).toBeVisible();
  await page.getByRole("button", { name: "Allow" }).click();
  expect((await broughtBack(page, redirectUri)).get("code")).toMatch(/^bc_/);
});

test("another account can be used instead, and the code is its own", async ({ page, redirectUri }) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Tea Timer", redirectUri);
  await page.goto(authorizePath(clientId, redirectUri, { prompt: "select_account" }));
  await enterPassword(page, alice);
  await expect(page.getByText(`Signed in as ${alice.email}`)).toBeVisible();
  await page.getByRole("button", { name: "Deny" }).click();
  expect((await broughtBack(page, redirectUri)).get("error")).toBe("access_denied");
});

test("the details that a person gives are what the consent page shows and the app gets", async ({
  page,
  redirectUri,
}) => {
  const person = await signUp(page);
  const { clientId } = await registerClient(page, "Tea Timer", redirectUri);
  const asking = authorizePath(clientId, redirectUri, { scope: "openid address phone" });
  await page.goto(asking);
  await expect(page.getByText("not given")).toHaveCount(2);
  await page.goto("/provider/account/profile");
  await expect(page.getByLabel("Name")).toHaveValue(person.name);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("textarea") ?? {}).some((name) => name.startsWith("__react")),
  );
  await page.getByLabel("Phone number").fill("555");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
  await page.getByLabel("Phone number").fill("+1 202 555 0199");
  await page.getByLabel("Address").fill("3 Alder Way\nSpringfield");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(asking);
  await expect(page.getByText("+12025550199")).toBeVisible();
  await expect(page.getByText("3 Alder Way")).toBeVisible();
});
