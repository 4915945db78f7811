// What `npm run doctor` looks at in this checkout. Each answers `{ ok, found, remedy }`.
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import process from "node:process";
import { compilerRemedy, dependenciesAreInstalled } from "./dependencies.mjs";
import { assertPortIsFree } from "./port.mjs";
import { run } from "./run.mjs";

const askedWithin = 3_000;

/** The packages of package-lock.json. */
export function dependencies() {
  const ok = dependenciesAreInstalled();
  return {
    ok,
    found: ok ? "installed" : "missing or older than package-lock.json",
    remedy: "npm start installs them; by hand: npm ci",
  };
}

/** The compiled SQLite driver, and where it is missing, the compiler that makes it. */
export async function databaseDriver() {
  try {
    const Database = createRequire(`${process.cwd()}/package.json`)("better-sqlite3");
    new Database(":memory:").close();
    return { ok: true, found: "works" };
  } catch {
    const tools = await Promise.all(["make", "c++", "python3"].map((tool) => run(tool, ["--version"])));
    const compiler = tools.every(({ code }) => code === 0);
    const remedy = compiler
      ? "Compile it: npm rebuild better-sqlite3"
      : `There is no compiler for it: ${compilerRemedy()}`;
    return { ok: false, found: "cannot be loaded", remedy };
  }
}

/** The settings, as the start reads them; `value` has them when they are right. */
export async function readSettings() {
  const { tsImport } = await import("tsx/esm/api");
  const { readSettings: read } = await tsImport("../../lib/settings.ts", import.meta.url);
  const fromNowOn =
    process.env.APP_MODE === "production" ? {} : { APP_SECRET: "made at the first start: 0123456789abcdef" };
  try {
    return { ok: true, found: "valid", value: read({ ...fromNowOn, ...process.env }) };
  } catch (error) {
    return {
      ok: false,
      found: error.message,
      remedy: "Change it where it is set: the environment, .env.local or .env.",
    };
  }
}

/** Who may read the file with the secret. */
export function secretsFile() {
  if (!existsSync(".env.local")) {
    const ok = Boolean(process.env.APP_SECRET) || process.env.APP_MODE !== "production";
    return {
      ok,
      found: process.env.APP_SECRET ? "set in the environment" : "none yet",
      remedy: "Set APP_SECRET (openssl rand -base64 32).",
    };
  }
  const open = process.platform !== "win32" && (statSync(".env.local").mode & 0o077) !== 0;
  return {
    ok: !open,
    found: `.env.local ${open ? "can be read by others" : "can be read by its owner alone"}`,
    remedy: "chmod 600 .env.local",
  };
}

/** Whether the app answers at `appUrl`. */
const isRunning = (appUrl) =>
  fetch(`${appUrl}/api/health/live`, { signal: AbortSignal.timeout(askedWithin) }).then(
    async (response) => response.ok && (await response.text()).includes("live"),
    () => false,
  );

/** The port: free, or this app's already. */
export async function port(settings) {
  try {
    await assertPortIsFree(settings.host, settings.port);
    return { ok: true, found: `${settings.port} is free` };
  } catch (error) {
    const ours = await isRunning(settings.appUrl);
    return {
      ok: ours,
      found: ours ? `${settings.port} is this app's, which is running` : error.message,
      remedy: error.remedy,
    };
  }
}

/** Whether the database's file, or else the nearest folder that exists, may be written. */
export function databaseFolder({ databaseUrl }) {
  const file = databaseUrl.replace(/^file:/, "");
  let nearest = file;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    for (const path of [nearest, existsSync(file) ? dirname(file) : nearest]) accessSync(path, constants.W_OK);
    return { ok: true, found: `${file} ${nearest === file ? "can be written" : "will be made at the first start"}` };
  } catch {
    return {
      ok: false,
      found: `${nearest} cannot be written`,
      remedy: `Become its owner (sudo chown -R $USER ${nearest}), or set DATABASE_URL.`,
    };
  }
}

/** If the app is running: whether it answers at its own address with the issuer that clients will compare. */
export async function issuer({ appUrl }) {
  if (!(await isRunning(appUrl)))
    return { ok: true, found: `nothing answers at ${appUrl} yet; start it and ask again` };
  const expected = `${appUrl}/provider`;
  const address = `${expected}/.well-known/openid-configuration`;
  const told = await fetch(address, { signal: AbortSignal.timeout(askedWithin) })
    .then(
      async (response) => (await response.json()).issuer ?? "no issuer",
      (error) => error.message,
    )
    .catch(() => "no JSON");
  return {
    ok: told === expected,
    found: told,
    remedy: `${address} must answer with the issuer ${expected}: restart after changing APP_URL, and look at what stands before the app.`,
  };
}
