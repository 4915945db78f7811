// Playwright's `test` with what every browser test here needs to know: `baseURL` is the origin of the start page
// and of site B, `demoURL` that of site A. In the project "two origins" they differ.
import { test as base, type Page } from "playwright/test";

export type SiteOptions = { demoURL: string };

type Fixtures = {
  /** A page in another browser: it shares no cookie with `page`. */
  otherPage: Page;
};

export const test = base.extend<SiteOptions & Fixtures>({
  demoURL: ["", { option: true }],
  otherPage: async ({ browser }, use) => {
    const context = await browser.newContext();
    await use(await context.newPage());
    await context.close();
  },
});

export { expect } from "playwright/test";
