// `npm run torture`: puts faults upon a production build and looks at what is left, in two minutes or so.
// `npm run torture -- --rounds 100` is the long form; more arguments go to Playwright and name files: `… -- killed races`.
import "./set-up/node-version.mjs";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { build } from "./set-up/build.mjs";
import { installDependencies } from "./set-up/dependencies.mjs";
import { findFreePorts } from "./set-up/port.mjs";
import { generatePrismaClient } from "./set-up/prisma-client.mjs";
import { runNode } from "./set-up/run.mjs";
import { command, Stop } from "./set-up/stop.mjs";

const folder = mkdtempSync(join(tmpdir(), "both-sides-torture-"));
const figures = join(folder, "figures");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Takes `--rounds N` out of the arguments. */
function readRounds(args) {
  const at = args.indexOf("--rounds");
  if (at === -1) return undefined;
  const [, count = ""] = args.splice(at, 2);
  if (!/^[1-9]\d*$/.test(count))
    throw new Stop("--rounds needs a number", { remedy: "npm run torture -- --rounds 100" });
  return count;
}

process.chdir(`${import.meta.dirname}/..`);

await command(async () => {
  const args = process.argv.slice(2);
  const count = readRounds(args);
  await installDependencies();
  await generatePrismaClient();
  await build();
  const port = process.env.E2E_PORT ?? String(await findFreePorts(3970, 2));
  const env = { E2E_PORT: port, TORTURE_FIGURES: figures, ...(count !== undefined && { TORTURE_ROUNDS: count }) };
  const inherited = { inherit: true, env };
  const config = ["-c", "e2e/torture/playwright.config.ts"];
  const faults = await runNode(["node_modules/playwright/cli.js", "test", ...config, ...args], inherited);
  const story =
    args.length > 0 ? { code: 0 } : await runNode(["node_modules/vitest/vitest.mjs", "run", "torture"], inherited);
  if (existsSync(figures)) console.log(`\n${readFileSync(figures, "utf8").trimEnd()}`);
  if (faults.code !== 0 || story.code !== 0) throw new Stop("something was lost, or did not come back");
});
