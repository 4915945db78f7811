// Where settings come from: the command line, the environment, .env.local and .env, in this order.
import { randomBytes } from "node:crypto";
import { appendFileSync, closeSync, existsSync, openSync, readFileSync } from "node:fs";
import process from "node:process";
import { alone } from "./lock.mjs";
import { Stop } from "./stop.mjs";

const secretsFile = ".env.local";

/** Fills process.env.PORT from `--port N`; throws a Stop for any other argument. */
export function readArguments(args) {
  const rest = [...args];
  while (rest.length > 0) {
    const [name, attached] = rest.shift().split("=", 2);
    if (name !== "--port" && name !== "-p") {
      throw new Stop(`${name} is not understood`, {
        remedy: "Only --port N is; .env.example lists the other settings.",
      });
    }
    process.env.PORT = attached ?? rest.shift() ?? "none";
  }
}

/** Writes APP_SECRET into a file that only its owner can read, and that git ignores. */
function makeSecret() {
  const secret = randomBytes(32).toString("base64url");
  const before = existsSync(secretsFile) ? readFileSync(secretsFile, "utf8") : "";
  closeSync(openSync(secretsFile, "a", 0o600));
  appendFileSync(secretsFile, `${before === "" || before.endsWith("\n") ? "" : "\n"}APP_SECRET=${secret}\n`);
  process.env.APP_SECRET = secret;
  console.log(`✓ secret made and kept in ${secretsFile}`);
}

/** Fills process.env from the two files; what is set already stays. */
export function loadEnvironmentFiles() {
  for (const file of [secretsFile, ".env"]) if (existsSync(file)) process.loadEnvFile(file);
}

const needsSecret = () => !process.env.APP_SECRET && (process.env.APP_MODE || "demo") === "demo";

/** Fills process.env from `args` and the files, and in demo mode makes the secret if there is none. */
export async function loadEnvironment(args) {
  readArguments(args);
  loadEnvironmentFiles();
  if (!needsSecret()) return;
  await alone(() => {
    loadEnvironmentFiles();
    if (needsSecret()) makeSecret();
  });
}
