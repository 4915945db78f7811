// The developer console by the names on its pages.
import type { Page } from "playwright/test";
import { expect } from "./test";

export type Credentials = { clientId: string; clientSecret: string };

/** Waits until React has taken over the fields of the page: what is typed before, it may put back to what the server sent. */
async function untilInteractive(page: Page): Promise<void> {
  await expect(page.locator("textarea").first()).toBeVisible();
  if (await page.evaluate(() => matchMedia("(scripting: none)").matches)) return;
  await page.waitForFunction(() => {
    const field = document.querySelector("textarea");
    return field !== null && Object.keys(field).some((name) => name.startsWith("__react"));
  });
}

/** Registers a confidential client for the person who is signed in; the page then shows its credentials. */
export async function registerClient(page: Page, name: string, ...redirectUris: string[]): Promise<Credentials> {
  await page.goto("/provider/developer/apps");
  await page.getByRole("link", { name: "New app" }).click();
  await untilInteractive(page);
  await page.getByLabel("App name").fill(name);
  await page.getByLabel("Redirect URIs").fill(redirectUris.join("\n"));
  await page.getByRole("button", { name: "Create app" }).click();
  const clientId = await shown(page, "Client ID");
  const clientSecret = await shown(page, "Client secret");
  return { clientId, clientSecret };
}

/** The value that the page shows under a name. */
export async function shown(page: Page, name: string): Promise<string> {
  const value = page.getByLabel(name, { exact: true });
  await expect(value).toHaveText(/^[\w-]{20,}$/);
  return value.innerText();
}

/** Opens the page of a client from the list. */
export async function openClient(page: Page, name: string): Promise<void> {
  await page.goto("/provider/developer/apps");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await untilInteractive(page);
}
