// Finds a Chromium for the browser tests: Playwright's own, Chrome, or the system's; installs one where that is possible.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { run, runNode } from "./run.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";

const { env } = process;

const usual = {
  linux: ["/usr/bin/google-chrome", "/opt/google/chrome/chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].map((folder) =>
    join(folder ?? "", "Google/Chrome/Application/chrome.exe"),
  ),
};

/** Whether a program is there and its libraries are too. Chrome on Windows opens a window when asked, so it is believed. */
async function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  return (await run(path, ["--version"], { timeout: 20_000 })).code === 0;
}

/** The path of a browser that can be started, or "" when there is none. BROWSER_PATH names another one to try first. */
export async function findBrowser() {
  const { chromium } = await import("playwright");
  const candidates = [env.BROWSER_PATH ?? "", chromium.executablePath(), ...(usual[process.platform] ?? [])];
  for (const path of candidates) if (await works(path)) return path;
  return "";
}

const isDebian = () => existsSync("/etc/debian_version") && !/ubuntu/i.test(readFileSync("/etc/os-release", "utf8"));
const isRoot = () => process.getuid?.() === 0;

/** What to type when no browser could be installed for the person. */
export function browserRemedy() {
  const withLibraries =
    process.platform === "linux"
      ? "sudo npx playwright install --with-deps chromium"
      : "npx playwright install chromium";
  return isDebian() ? "sudo apt-get install -y chromium" : withLibraries;
}

/** The ways of installing one that need nobody's password, in the order in which they are tried. */
function waysToInstall() {
  const playwright = [
    "node_modules/playwright/cli.js",
    "install",
    "chromium",
    ...(isRoot() && !isDebian() ? ["--with-deps"] : []),
  ];
  const ways = [() => runNode(playwright, { timeout: 300_000 })];
  if (isDebian() && isRoot()) {
    const unattended = { env: { DEBIAN_FRONTEND: "noninteractive" } };
    ways.push(
      () => run("apt-get", ["update"], unattended),
      () => run("apt-get", ["install", "-y", "chromium"], unattended),
    );
  }
  return ways;
}

/** Finds or installs a browser and returns its path; throws a Stop that says what to type. */
export async function provideBrowser() {
  let path = await findBrowser();
  if (path) return path;
  let output = "";
  await step({ doing: "installing a browser", done: "looked for a browser to install", long: true }, async () => {
    for (const install of waysToInstall()) {
      output += (await install()).output;
      path = await findBrowser();
      if (path) return "browser installed";
    }
  });
  if (!path)
    throw new Stop("there is no browser for the browser tests", {
      output,
      remedy: `Install one and try again: ${browserRemedy()}`,
    });
  return path;
}
