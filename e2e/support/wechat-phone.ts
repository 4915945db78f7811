// The phone of a QR login: a second browser page, which opens the address that the code holds and says yes or no.
import type { Page } from "playwright/test";
import { expect } from "./test";

/** Opens on `phone` what a phone that scans the code on `page` would open. */
export async function scan(page: Page, phone: Page): Promise<void> {
  const link = page.getByRole("link", { name: "Open the phone page" });
  await phone.goto((await link.getAttribute("href"))!);
}

/** Scans the code and confirms; the first page goes on by itself. */
export async function scanAndConfirm(page: Page, phone: Page): Promise<void> {
  await scan(page, phone);
  await phone.getByRole("button", { name: "Confirm" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("You can go back to the other screen");
}

/** Scans the code and cancels. */
export async function scanAndCancel(page: Page, phone: Page): Promise<void> {
  await scan(page, phone);
  await phone.getByRole("button", { name: "Cancel" }).click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("You cancelled this sign-in");
}
