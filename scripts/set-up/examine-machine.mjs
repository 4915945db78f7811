// What `npm run doctor` looks at on the machine. Each answers `{ ok, found, remedy }`.
import { statfsSync } from "node:fs";
import process from "node:process";
import { browserRemedy, findBrowser } from "./browser.mjs";
import { run } from "./run.mjs";

const enough = 2e9;

/** Node.js; that it is new enough was seen before. */
export function node() {
  return { ok: true, found: `${process.version} on ${process.platform} ${process.arch}` };
}

/** npm, which comes with Node.js. */
export async function npm() {
  const { code, output } = await run("npm", ["--version"]);
  return {
    ok: code === 0,
    found: code === 0 ? output.trim().split("\n").at(-1) : "not found",
    remedy: "Install Node.js from https://nodejs.org",
  };
}

/** Room for dependencies, build and database. */
export function disk() {
  const { bavail, bsize } = statfsSync(".");
  const free = bavail * bsize;
  return {
    ok: free > enough,
    found: `${(free / 1e9).toFixed(1)} GB free`,
    remedy: `Make room: ${enough / 1e9} GB are needed.`,
  };
}

/** A browser for the browser tests. */
export async function browser() {
  const path = await findBrowser();
  return {
    ok: path !== "",
    found: path || "none found",
    remedy: `npm test tries to install one; by hand: ${browserRemedy()}`,
  };
}
