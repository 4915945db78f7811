// The inspector by the names on its page.
import type { Locator, Page } from "playwright/test";
import { expect } from "./test";

/** The messages of the run that the page shows. */
export function inspectorMessages(page: Page): Locator {
  return page.getByRole("list", { name: "Messages" }).getByRole("listitem");
}

/** Opens the inspector, at the newest run of this browser. */
export async function openInspector(page: Page, baseURL: string | undefined): Promise<void> {
  await page.goto(`${baseURL}/inspector`);
  await expect(inspectorMessages(page).first()).toBeVisible();
}
