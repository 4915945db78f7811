// Torture: faults put upon the real server, one test at a time. `npm run torture` runs it.
import { defineConfig } from "playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  workers: 1,
  retries: 0,
  timeout: 120_000 + Number(process.env.TORTURE_ROUNDS ?? 0) * 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
});
