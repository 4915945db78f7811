// How soon the inspector draws a message. Measured when no other test runs: two of them side by side would be measured too.
import type { Page } from "playwright/test";
import { inspectorMessages as messages } from "./support/inspector";
import { signInAlice } from "./support/site-a";
import { expect, test } from "./support/test";

/** Notes in the page when each message appeared (milliseconds since 1970), by its number in the list. */
async function watchArrivals(page: Page): Promise<void> {
  await page.evaluate(() => {
    const late = new Map<string, number>();
    Object.assign(window, { late });
    new MutationObserver(() => {
      for (const item of document.querySelectorAll<HTMLElement>("li[data-ended]")) {
        const key = item.querySelector("button")!.id;
        if (!late.has(key)) late.set(key, Date.now() - Number(item.dataset.ended));
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

test("a login by alice draws itself: ten messages and more, in order, each soon after it happened", async ({
  context,
  page,
  demoURL,
  baseURL,
}) => {
  const inspector = await context.newPage();
  await inspector.goto(`${baseURL}/inspector`);
  await expect(inspector.getByText("No run yet.")).toBeVisible();
  await watchArrivals(inspector);

  await signInAlice(page, demoURL);

  await expect(messages(inspector).last()).toContainText("GET /demo");
  const texts = await messages(inspector).allInnerTexts();
  expect(texts.length, texts.join("\n")).toBeGreaterThanOrEqual(10);
  const order = [
    /Browser to Site A, front channel POST \/demo\/sign-in 303/,
    /Browser to Site B, front channel GET \/provider\/oauth\/authorize 303/,
    /Browser to Site B, front channel POST \/provider\/sign-in 303/,
    /Browser to Site A, front channel GET \/demo\/api\/auth\/callback\/site-b 303/,
    /Site A to Site B, back channel POST \/provider\/oauth\/token 200 .* checks passed/,
    /Site A to Site B, back channel GET \/provider\/oauth\/userinfo 200/,
    /Browser to Site A, front channel GET \/demo 200/,
  ];
  const places = order.map((one) => texts.findIndex((text) => one.test(text.replaceAll(/\s+/g, " "))));
  expect(places, texts.join("\n")).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places), texts.join("\n")).toBeGreaterThanOrEqual(0);

  const late = await inspector.evaluate(() => [...(window as unknown as { late: Map<string, number> }).late.values()]);
  console.log(
    `inspector: ${late.length} messages drawn, the latest ${Math.max(...late).toFixed(0)} ms after its answer`,
  );
  expect(late.length).toBe(texts.length);
  expect(Math.max(...late)).toBeLessThan(300);
});
