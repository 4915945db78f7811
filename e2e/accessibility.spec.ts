// Every page of both sites: WCAG 2.2 AA by axe in light and dark, at 320 px, and with the keyboard; and no page breaks its
// own Content-Security-Policy, throws, or asks for something that is not there.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { collectComplaints } from "./support/complaints";
import { signUp } from "./support/people";
import { expect, test } from "./support/test";
import { walks } from "./support/walk";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const looks = [
  { colorScheme: "light", width: 1280, height: 800 },
  { colorScheme: "dark", width: 320, height: 640 },
] as const;

async function expectNoViolations(page: Page, stop: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(standard)
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  expect.soft(found, stop).toEqual([]);
}

async function expectFrame(page: Page, stop: string, width: number): Promise<void> {
  await expect.soft(page, stop).toHaveTitle(/\S/);
  await expect.soft(page.getByRole("heading", { level: 1 }), `${stop}: one h1`).toHaveCount(1);
  await expect.soft(page.getByRole("main"), `${stop}: one main`).toHaveCount(1);
  const taken = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  expect.soft(taken, `${stop}: wider than the window`).toBeLessThanOrEqual(width);
}

async function expectNoComplaints(page: Page, stop: string, complaints: string[]): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
  expect.soft(complaints, stop).toEqual([]);
  complaints.length = 0;
}

for (const { colorScheme, ...viewport } of looks) {
  for (const [walker, walk] of Object.entries(walks)) {
    test(`whatever ${walker} sees is accessible, and leaves no error in the console: ${colorScheme}, ${viewport.width} px wide`, async ({
      page,
      demoURL,
    }) => {
      test.setTimeout(120_000);
      const complaints = collectComplaints(page);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for await (const stop of walk({ page, demoURL })) {
        await expectNoComplaints(page, stop, complaints);
        await expectFrame(page, stop, viewport.width);
        await expectNoViolations(page, stop);
      }
    });
  }
}

test("the first Tab reaches the skip link, which leads to the content", async ({ page, demoURL }) => {
  const addresses = ["/", `${demoURL}/demo`, "/provider", "/provider/sign-up", "/provider/sign-out"];
  for (const address of addresses) {
    await page.goto(address);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect.soft(skip, address).toBeFocused();
    await expect.soft(skip, address).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect.soft(page, address).toHaveURL(/#main$/);
    await expect.soft(page.getByRole("main"), address).toBeFocused();
  }
});

test("the sign-in page begins in its first empty field, and Enter sends it", async ({ page }) => {
  await page.goto("/provider/sign-in");
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type("nobody@example.com");
  await page.keyboard.press("Tab");
  await page.keyboard.type("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("Password")).toBeFocused();
});

test("on the consent page Deny comes right before Allow, and the keyboard alone can allow", async ({
  page,
  demoURL,
}) => {
  await signUp(page);
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Sign in with Birch" }).press("Enter");
  await page.getByRole("button", { name: "Deny" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Allow" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Call the API" })).toBeVisible();
});
