// The inspector: one login, seen from both sides, as it happens.
import type { Page } from "playwright/test";
import { inspectorMessages as messages } from "./support/inspector";
import { signUp } from "./support/people";
import { signInAtAcorn } from "./support/site-a";
import { expect, test } from "./support/test";

/** Signs somebody new in at site A, and opens the inspector in the same browser. */
async function inspectLogin(page: Page, demoURL: string, baseURL: string | undefined): Promise<void> {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await page.goto(`${baseURL}/inspector`);
  await expect(messages(page).last()).toContainText("GET /demo 200");
}

test("a message opened says what each side checked and stored, with section and source line", async ({
  page,
  demoURL,
  baseURL,
}) => {
  await inspectLogin(page, demoURL, baseURL);
  await messages(page).filter({ hasText: "/provider/oauth/token" }).getByRole("button").click();
  await expect(page.getByRole("heading", { name: "Site A", exact: true })).toBeVisible();
  const siteB = page.getByRole("region", { name: "Site B" });
  await expect(siteB.getByRole("heading", { name: "Site B", exact: true })).toBeVisible();
  await expect(siteB).toContainText("code-known");
  await expect(siteB.getByRole("link", { name: "RFC 6749 §4.1.3" }).first()).toHaveAttribute(
    "href",
    "https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3",
  );
  await expect(siteB).toContainText("lib/provider/grants/authorization-code.ts:");
  await expect(page.getByRole("region", { name: "Site A" })).toContainText("code_verifier");
  await expect(siteB).toContainText("provider_refresh_token");
  await expect(page.getByRole("region", { name: "Both sides" })).toContainText("Accepted because");
  await page.getByRole("tab", { name: "Request" }).click();
  await expect(page.getByRole("article")).toContainText(/✓ the code of message \d+/);
});

test("the keyboard moves through the messages, and a reload loses nothing", async ({ page, demoURL, baseURL }) => {
  await inspectLogin(page, demoURL, baseURL);
  const count = await messages(page).count();
  await page.keyboard.press("j");
  await expect(page.getByRole("article"), "a letter does nothing elsewhere").toHaveCount(0);
  await expect(async () => {
    await messages(page).first().getByRole("button").focus();
    await page.keyboard.press("k");
    await expect(page.getByRole("article")).toContainText("1. POST /demo/sign-in", { timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(page.getByRole("article")).toContainText("2. ");
  await page.keyboard.press("k");
  await expect(page.getByRole("article")).toContainText("1. ");
  await page.reload();
  await expect(messages(page)).toHaveCount(count);
});

test("two browsers see their own runs only, and nobody without the cookie sees any", async ({
  browser,
  page,
  demoURL,
  baseURL,
}) => {
  await inspectLogin(page, demoURL, baseURL);
  const address = await page.getByRole("list", { name: "Runs" }).getByRole("link").first().getAttribute("href");
  const other = await browser.newContext({ baseURL });
  const stranger = await other.newPage();
  expect((await stranger.goto(`${baseURL}${address}`))?.status()).toBe(404);
  await stranger.goto(`${baseURL}/inspector`);
  await expect(stranger.getByText("No run yet.")).toBeVisible();
  const events = await other.request.get(`${baseURL}/inspector/api/events?run=${address!.split("run=")[1]}`, {
    headers: { Cookie: "" },
  });
  expect(events.status()).toBe(404);
  await other.close();
});

test("RFC 6749 §10.12: who presents the state and the code of another browser's login sees nothing of it", async ({
  browser,
  page,
  demoURL,
  baseURL,
}) => {
  const asked = page.waitForRequest((request) => request.url().includes("/oauth/authorize?"));
  const answered = page.waitForRequest((request) => request.url().includes("/callback/site-b?"));
  await signInAtAcorn(page, demoURL, await signUp(page));
  const [authorize, callback] = [(await asked).url(), (await answered).url()];

  const other = await browser.newContext({ baseURL });
  const thief = await other.newPage();
  for (const address of [authorize, callback]) await thief.goto(address);
  await thief.goto(`${baseURL}/inspector`);
  await expect(thief.getByRole("list", { name: "Runs" }).getByRole("link")).toHaveCount(1);
  await expect(messages(thief).first()).toContainText("/provider/oauth/authorize");
  const seen = (await messages(thief).allInnerTexts()).join("\n");
  expect(seen).not.toContain("/provider/oauth/token");
  expect(seen).not.toContain("POST /provider/sign-in");
  await other.close();
});
