// Playwright's `test` with what every browser test here needs to know: `baseURL` is the origin of the start page
// and of site B, `demoURL` that of site A. In the project "two origins" they differ.
import { test as base } from "playwright/test";

export type SiteOptions = { demoURL: string };

export const test = base.extend<SiteOptions>({
  demoURL: ["", { option: true }],
});

export { expect } from "playwright/test";
