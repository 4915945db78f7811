// Site A by the names on its page: how a login begins there, and how it is known to have ended well.
import type { Page } from "playwright/test";
import { alice, enterPassword, type Person } from "./people";
import { expect } from "./test";

/** Goes to site A and presses the button that leads to site B. */
export async function leaveForBirch(page: Page, demoURL: string): Promise<void> {
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
}

/** Signs somebody who is signed in at site B, and has not allowed site A yet, in at site A. */
export async function signInAtAcorn(page: Page, demoURL: string, person: Person): Promise<void> {
  await leaveForBirch(page, demoURL);
  await page.getByRole("button", { name: "Allow" }).click();
  await expectSignedIn(page, demoURL, person);
}

/** Signs Alice in at site A, whatever she allowed before. */
export async function signInAlice(page: Page, demoURL: string): Promise<void> {
  await leaveForBirch(page, demoURL);
  await enterPassword(page, alice);
  const allow = page.getByRole("button", { name: "Allow" });
  await expect(allow.or(page.getByRole("button", { name: "Call the API" }))).toBeVisible();
  if (await allow.isVisible()) await allow.click();
  await expectSignedIn(page, demoURL, alice);
}

/** Expects the browser at site A, which knows the person. */
export async function expectSignedIn(page: Page, demoURL: string, person: Person): Promise<void> {
  await expect(page).toHaveURL(`${demoURL}/demo`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(person.name);
  await expect(page.getByText(person.email).first()).toBeVisible();
}

/** Expects site A to know nobody, to say so calmly, and to offer the way in. */
export async function expectNobody(page: Page, demoURL: string, words: string | RegExp): Promise<void> {
  await expect(page).toHaveURL(
    (url) => url.origin === demoURL && url.pathname === "/demo" && !url.searchParams.has("code"),
  );
  await expect(page.getByRole("status")).toContainText(words);
  await expect(page.getByRole("button", { name: "Sign in with Birch" })).toBeVisible();
  await page.goto(`${demoURL}/demo`);
  await expect(page.getByRole("button", { name: "Sign in with Birch" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Call the API" })).toHaveCount(0);
}
