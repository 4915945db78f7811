// `npm test`: unit tests, then browser tests against a production build; the last line is the sum.
// `npm test -- unit …` and `npm test -- e2e …` run one half, with more arguments for vitest or Playwright.
import "./set-up/node-version.mjs";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { provideBrowser } from "./set-up/browser.mjs";
import { build } from "./set-up/build.mjs";
import { installDependencies } from "./set-up/dependencies.mjs";
import { findFreePorts } from "./set-up/port.mjs";
import { generatePrismaClient } from "./set-up/prisma-client.mjs";
import { runNode } from "./set-up/run.mjs";
import { Stop, tell } from "./set-up/stop.mjs";

const halves = ["unit", "e2e"];
const folder = mkdtempSync(join(tmpdir(), "both-sides-test-"));
const sum = { passed: 0, failed: 0, skipped: 0 };

/** Adds the counts of a run; a run that failed without a failed test counts as one, so that nothing fails unseen. */
function count(code, passed, failed, skipped) {
  sum.passed += passed;
  sum.failed += code !== 0 && failed === 0 ? 1 : failed;
  sum.skipped += skipped;
}

function readReport(name) {
  const path = join(folder, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
}

async function runUnitTests(args) {
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${join(folder, "unit.json")}`];
  const { code } = await runNode(["node_modules/vitest/vitest.mjs", "run", ...report, ...args], { inherit: true });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = readReport("unit.json");
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  count(code, numPassedTests, numFailedTests + brokenFiles, numPendingTests);
}

async function runBrowserTests(args) {
  const browser = await provideBrowser();
  await build();
  const port = await findFreePorts(3900, 2);
  const env = { BROWSER_PATH: browser, E2E_PORT: String(port), PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, "e2e.json") };
  const { code } = await runNode(["node_modules/playwright/cli.js", "test", "--reporter=list,json", ...args], {
    inherit: true,
    env,
  });
  const { stats = {}, errors = [] } = readReport("e2e.json");
  count(code, stats.expected ?? 0, (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length, stats.skipped ?? 0);
}

async function test() {
  const [half, ...args] = process.argv.slice(2);
  if (half && !halves.includes(half))
    throw new Stop(`${half} is not understood`, { remedy: "npm test -- unit … or npm test -- e2e …" });
  await installDependencies();
  await generatePrismaClient();
  if (half !== "e2e") await runUnitTests(args);
  if (half !== "unit") await runBrowserTests(args);
  if (sum.skipped > 0) console.log(`${sum.skipped} skipped`);
}

process.chdir(`${import.meta.dirname}/..`);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

try {
  await test();
} catch (error) {
  tell(error);
  sum.failed += 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;
