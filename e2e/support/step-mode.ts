// Step mode in the inspector, as a person uses it in a tab beside the login.
import { expect, type Page } from "playwright/test";

/** What waits. */
export const waiting = (inspector: Page) => inspector.getByRole("region", { name: "Waiting" });

/** Opens an inspector in the same browser and switches step mode on; resolves to it. */
export async function beginStepping(page: Page, baseURL: string): Promise<Page> {
  const inspector = await page.context().newPage();
  await inspector.goto(`${baseURL}/inspector`);
  await inspector.getByRole("button", { name: "Step mode" }).click();
  await expect(waiting(inspector)).toContainText("Nothing waits.");
  return inspector;
}

/** The message that waits longest, with its line. */
async function firstOf(inspector: Page) {
  const first = waiting(inspector).locator("[data-held]").first();
  await expect(first).toBeVisible();
  const [line, id] = [await first.innerText(), await first.getAttribute("data-held")];
  const held = inspector.locator(`[data-held="${id}"]`);
  return { line, held, item: waiting(inspector).getByRole("listitem").filter({ has: held }) };
}

/** Lets the message that waits longest go on. */
export async function goOn(inspector: Page): Promise<void> {
  const { held, item } = await firstOf(inspector);
  await item.getByRole("button", { name: "Continue" }).click();
  await expect(held).toHaveCount(0);
}

/** Lets messages go on until one whose line is so waits. */
export async function continueUntil(inspector: Page, line: RegExp): Promise<void> {
  while (!line.test((await firstOf(inspector)).line)) await goOn(inspector);
}

/** Edits a parameter of the one message that waits, lets it go on, and switches step mode off. */
export async function editAndEnd(inspector: Page, name: string, value: string): Promise<void> {
  await inspector.getByRole("button", { name: "Edit" }).click();
  await inspector.getByLabel(name, { exact: true }).fill(value);
  await inspector.getByRole("button", { name: "Continue" }).click();
  await inspector.getByRole("button", { name: "Step mode" }).click();
}
