// The developer console's pages about WeChat's dialect, by the names on them.
import type { Page } from "playwright/test";
import { expect } from "./test";

export type WechatCredentials = { appid: string; secret: string };

export type NewWechatApp = { kind: string; name: string; callbackDomain: string; unionGroup?: string };

/** Waits until React has taken over the fields of the page: what is typed before, it may put back to what the server sent. */
export async function untilInteractive(page: Page): Promise<void> {
  await expect(page.locator("main form input:not([type=hidden])").first()).toBeAttached();
  if (await page.evaluate(() => matchMedia("(scripting: none)").matches)) return;
  await page.waitForFunction(() => {
    const field = document.querySelector("main form input:not([type=hidden])");
    return field !== null && Object.keys(field).some((name) => name.startsWith("__react"));
  });
}

/** Registers an app of one of WeChat's kinds for the person who is signed in; the page then shows its credentials. */
export async function registerWechatApp(page: Page, app: NewWechatApp): Promise<WechatCredentials> {
  await page.goto("/provider/developer/apps");
  await page.getByRole("link", { name: "New app" }).click();
  await page.getByRole("navigation", { name: "Kind of app" }).getByRole("link", { name: app.kind }).click();
  await untilInteractive(page);
  await page.getByLabel("App name").fill(app.name);
  await page.getByLabel("Callback domain").fill(app.callbackDomain);
  await page.getByLabel("Union group").fill(app.unionGroup ?? "");
  await page.getByRole("button", { name: "Create app" }).click();
  return shownCredentials(page);
}

/** The AppID and the AppSecret that the page shows, this once. */
export async function shownCredentials(page: Page, label = "AppSecret"): Promise<WechatCredentials> {
  const [appid, secret] = [page.getByLabel("AppID", { exact: true }).first(), page.getByLabel(label, { exact: true })];
  await expect(secret).toHaveText(/^[0-9a-f]{32}$/);
  await expect(appid).toHaveText(/^wx[0-9a-f]{16}$/);
  return { appid: await appid.innerText(), secret: await secret.innerText() };
}

/** Opens an app's page from the list. */
export async function openWechatApp(page: Page, name: string): Promise<void> {
  await page.goto("/provider/developer/apps");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await untilInteractive(page);
}
