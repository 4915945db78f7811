// `npm run doctor`: looks at everything that a start needs, and says what to do about what is wrong.
import "./set-up/node-version.mjs";
import { existsSync } from "node:fs";
import process from "node:process";
import * as machine from "./set-up/examine-machine.mjs";
import * as project from "./set-up/examine-project.mjs";
import { loadEnvironmentFiles, readArguments } from "./set-up/environment.mjs";
import { command } from "./set-up/stop.mjs";

let wrong = 0;

/** Prints a line for one finding: `ok`, or what is wrong and its remedy. */
async function examine(name, look) {
  const { ok, found, remedy } = await look();
  console.log(`${ok ? "✓" : "✗"} ${name}: ${found}`);
  if (ok) return;
  wrong += 1;
  console.log(`  ${remedy}`);
}

process.chdir(`${import.meta.dirname}/..`);
await command(() => readArguments(process.argv.slice(2)));
loadEnvironmentFiles();

await examine("Node.js", machine.node);
await examine("npm", machine.npm);
await examine("disk", machine.disk);
await examine("dependencies", project.dependencies);
await examine("database driver", project.databaseDriver);
if (existsSync("node_modules/tsx")) {
  const settings = await project.readSettings();
  await examine("settings", () => settings);
  await examine("secret", project.secretsFile);
  if (settings.value) {
    await examine("port", () => project.port(settings.value));
    await examine("database", () => project.databaseFolder(settings.value));
    await examine("issuer", () => project.issuer(settings.value));
  }
  await examine("browser", machine.browser);
}

console.log(wrong === 0 ? "All is well." : `${wrong} to repair.`);
process.exitCode = wrong === 0 ? 0 : 1;
