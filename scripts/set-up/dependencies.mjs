// Installs the packages of package-lock.json when they are missing or older than it.
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fingerprint, kept } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { Stop } from "./stop.mjs";
import { bringUpToDate } from "./up-to-date.mjs";

const stamp = "node_modules/.cache/both-sides/dependencies";
const installed = "node_modules/.package-lock.json";

/** Native packages fit one Node.js ABI on one platform, so these count too. */
const current = () => fingerprint(["package-lock.json"], [process.versions.modules, process.platform, process.arch]);

/** Whether somebody ran npm by hand after the lock file last changed. */
const installedByHand = () =>
  !existsSync(stamp) && existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;

/** Whether nothing needs installing. */
export const dependenciesAreInstalled = () => kept(stamp) === current() || installedByHand();

/** The compiler that the database driver needs where no ready-made binary can be downloaded. */
export function compilerRemedy() {
  if (process.platform === "darwin") return "xcode-select --install";
  if (process.platform === "win32") return "winget install Python.Python.3 Microsoft.VisualStudio.2022.BuildTools";
  if (existsSync("/etc/alpine-release")) return "apk add python3 make g++";
  if (existsSync("/etc/redhat-release")) return "sudo dnf install python3 make gcc-c++";
  if (existsSync("/etc/arch-release")) return "sudo pacman -S python make gcc";
  return "sudo apt-get install -y python3 make g++";
}

/** What to do about an `npm ci` that failed with this output. */
export function remedy(output) {
  if (/not found: (make|g\+\+|cc)|find Python|find Visual Studio|No Xcode|CXX.*not found|spawn make/i.test(output)) {
    return `The database driver had to be compiled and there is no compiler. Install one and try again: ${compilerRemedy()}`;
  }
  if (/gyp.*(ENOTFOUND|ETIMEDOUT|ECONNREFUSED|fetch failed|install error)/is.test(output)) {
    return "The database driver had to be compiled and Node.js's headers could not be downloaded. Check the network connection, or set npm_config_nodedir to a folder that has include/node.";
  }
  if (/ENOTFOUND|ETIMEDOUT|ECONNRE|EAI_AGAIN|network/i.test(output))
    return "Check the network connection and try again.";
  return "The output above tells why. Run the same command again when it is repaired.";
}

/** Node.js's own headers, where its installation has them, so that compiling downloads nothing. */
export function headers() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, "include/node/node_version.h")) ? { npm_config_nodedir: prefix } : {};
}

/** Runs `npm ci` when it is needed. Prisma is told of an engine that exists, so that it downloads none. */
export async function installDependencies() {
  const doing = "installing dependencies (a minute or two the first time)";
  const task = { doing, done: "dependencies installed", stamp, current, isFresh: dependenciesAreInstalled };
  await bringUpToDate(task, async () => {
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...headers() };
    const { code, output } = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { env });
    if (code !== 0) throw new Stop("the dependencies could not be installed", { output, remedy: remedy(output) });
  });
}
