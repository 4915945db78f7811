// The lab of the two retired grants at site A, by the names on its pages.
import type { Page } from "playwright/test";
import type { Person } from "./people";
import { expect } from "./test";

/** Starts the implicit grant as somebody who is signed in at site B, and waits for the consent page. */
export async function tryImplicitGrant(page: Page, demoURL: string): Promise<void> {
  await page.goto(`${demoURL}/demo/legacy`);
  await page.getByRole("button", { name: "Try the implicit grant" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Legacy lab");
}

/** Types a Birch account into site A's form, on the lab's page, and waits for what comes of it. */
export async function tryPasswordGrant(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("Email of a Birch account").fill(email);
  await page.getByLabel("Birch password").fill(password);
  await page.getByRole("button", { name: "Try the password grant" }).click();
  await expect(page.getByRole("status")).toBeVisible();
}
