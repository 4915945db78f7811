// The consent form of site B, sent by hand: the answer to site A is then in the test's hands instead of the browser's.
import type { Page } from "playwright/test";
import { expect } from "./test";

/** Allows on the consent page that is open, and returns the address to which site B sends the browser. */
export async function allowWithoutFollowing(page: Page): Promise<URL> {
  const allow = page.getByRole("button", { name: "Allow" });
  const form = page.locator("form").filter({ has: allow });
  const fields: Record<string, string> = {};
  for (const field of [...(await form.locator("input").all()), allow]) {
    fields[(await field.getAttribute("name")) ?? ""] = (await field.getAttribute("value")) ?? "";
  }
  const action = new URL((await form.getAttribute("action")) ?? "", page.url());
  const headers = { Origin: action.origin };
  const answer = await page.request.post(action.href, { form: fields, headers, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return new URL(answer.headers().location ?? "");
}
