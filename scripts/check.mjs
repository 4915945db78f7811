// `npm run check`: types, lint, format, and what nobody uses. All run side by side, even when one fails.
import "./set-up/node-version.mjs";
import { existsSync } from "node:fs";
import process from "node:process";
import { installDependencies } from "./set-up/dependencies.mjs";
import { generatePrismaClient } from "./set-up/prisma-client.mjs";
import { runNode } from "./set-up/run.mjs";
import { command, Stop } from "./set-up/stop.mjs";

const checks = [
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  {
    name: "lint",
    args: [
      "node_modules/eslint/bin/eslint.js",
      "--max-warnings=0",
      "--cache",
      "--cache-location=node_modules/.cache/eslint/",
      ".",
    ],
  },
  {
    name: "format",
    args: ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
    remedy: "npm run format",
  },
  { name: "unused exports and dependencies", args: ["node_modules/knip/bin/knip.js", "--no-progress"] },
];

/** Next writes types of its own, without which those of the pages are not complete. */
async function writeRouteTypes() {
  if (existsSync("next-env.d.ts") && existsSync(".next/types/routes.d.ts")) return;
  const { code, output } = await runNode(["node_modules/next/dist/bin/next", "typegen"]);
  if (code !== 0) throw new Stop("the types of the routes could not be written", { output });
}

async function run(check) {
  const began = Date.now();
  const ended = await runNode(check.args, { env: { FORCE_COLOR: process.stdout.isTTY ? "1" : "0" } });
  return { ...check, ...ended, seconds: ((Date.now() - began) / 1000).toFixed(1) };
}

process.chdir(`${import.meta.dirname}/..`);

await command(async () => {
  await installDependencies();
  await generatePrismaClient();
  await writeRouteTypes();
  const failed = [];
  for (const { name, remedy, code, output, seconds } of await Promise.all(checks.map(run))) {
    console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    if (code === 0) continue;
    console.log(output.trimEnd());
    if (remedy) console.log(`  ${remedy}`);
    failed.push(name);
  }
  if (failed.length > 0) throw new Stop(`not in order: ${failed.join(", ")}`);
});
