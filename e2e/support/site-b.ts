// What the browser does at site B, done by hand: the answer to site A is then in the test's hands.
import type { APIResponse, Page } from "playwright/test";
import { expect } from "./test";

function redirectOf(answer: APIResponse): URL {
  expect(answer.status()).toBe(303);
  return new URL(answer.headers().location ?? "");
}

/** Allows on the consent page that is open, and returns the address to which site B sends the browser. */
export async function allowWithoutFollowing(page: Page): Promise<URL> {
  const allow = page.getByRole("button", { name: "Allow" });
  await expect(allow).toBeVisible();
  await page.waitForLoadState("domcontentloaded");
  const form = page.locator("form").filter({ has: allow });
  const fields: Record<string, string> = {};
  for (const field of [...(await form.locator("input").all()), allow]) {
    fields[(await field.getAttribute("name")) ?? ""] = (await field.getAttribute("value")) ?? "";
  }
  const action = new URL((await form.getAttribute("action")) ?? "", page.url());
  const headers = { Origin: action.origin };
  return redirectOf(await page.request.post(action.href, { form: fields, headers, maxRedirects: 0 }));
}

/** Begins a sign-in at site A for somebody who has allowed it before, and returns the address of site B's answer. */
export async function returnWithoutFollowing(page: Page, demoURL: string): Promise<URL> {
  const leave = await page.request.post(`${demoURL}/demo/sign-in`, { headers: { Origin: demoURL }, maxRedirects: 0 });
  return redirectOf(await page.request.get(redirectOf(leave).href, { maxRedirects: 0 }));
}
