// Browser tests against a production build: two servers, one of them with site A on an origin of its own.
import { defineConfig } from "playwright/test";
import { oneOrigin, twoOrigins } from "./e2e/support/servers";
import type { SiteOptions } from "./e2e/support/test";

/** Files that are also, or only, about two origins. */
const journeys = /(journey[^/]*|by-hand)\.spec\.ts$/;
const onlyTwoOrigins = /two-origins[^/]*\.spec\.ts$/;
/** These measure a time, and run when all others have ended. */
const measured = /measured[^/]*\.spec\.ts$/;
/** These start and kill servers of their own: `npm run torture`. */
const torture = /\/e2e\/torture\//;

export default defineConfig<SiteOptions>({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/start-servers.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    locale: "en-GB",
    trace: process.env.TRACE ? "on" : "off",
    screenshot: "only-on-failure",
    launchOptions: process.env.BROWSER_PATH ? { executablePath: process.env.BROWSER_PATH } : {},
  },
  projects: [
    {
      name: "one origin",
      testIgnore: [onlyTwoOrigins, torture, measured],
      use: { baseURL: oneOrigin.appUrl, demoURL: oneOrigin.demoUrl },
    },
    {
      name: "two origins",
      testMatch: [journeys, onlyTwoOrigins],
      use: { baseURL: twoOrigins.appUrl, demoURL: twoOrigins.demoUrl },
    },
    {
      name: "measured",
      testMatch: [measured],
      dependencies: ["one origin", "two origins"],
      use: { baseURL: oneOrigin.appUrl, demoURL: oneOrigin.demoUrl },
    },
  ],
});
