// People whom the tests make up, and what they do at site B by the names on its pages.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { expect } from "./test";

export type Person = { name: string; email: string; password: string };

/** Seeded in demo mode, with the number 100101. Other tests sign in as Alice too, so she may have allowed site A before. */
export const alice: Person = { name: "Alice", email: "alice@example.com", password: "open-sesame-demo" };

/** Makes up somebody whom no other test knows. */
export function newPerson(): Person {
  const mark = randomUUID().slice(0, 8);
  return { name: `Robin ${mark}`, email: `robin.${mark}@example.com`, password: `a quiet place ${mark}` };
}

/** Fills in the sign-up form that the page shows, and sends it. */
export async function createAccount(page: Page, person: Person): Promise<void> {
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** Fills in the sign-in form that the page shows, and sends it. */
export async function enterPassword(
  page: Page,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A new person with an account at site B, signed in there. */
export async function signUp(page: Page): Promise<Person> {
  const person = newPerson();
  await page.goto("/provider/sign-up");
  await createAccount(page, person);
  await expect(page.getByText(`You are signed in as ${person.name}.`)).toBeVisible();
  return person;
}

/** Signs out of site B. */
export async function signOutOfBirch(page: Page): Promise<void> {
  await page.goto("/provider/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Create an account" })).toBeVisible();
}

/** Takes back, as the person who is signed in, what an app was allowed. */
export async function removeAccess(page: Page, app: string): Promise<void> {
  await page.goto("/provider/account/apps");
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: app, exact: true }) });
  await entry.getByRole("button", { name: "Remove access" }).click();
  await expect(page.getByRole("status")).toContainText("Access is removed.");
  await expect(page.getByRole("heading", { name: app, exact: true })).toHaveCount(0);
}
