// Starts our own server as everybody would, with a database of its own, in production mode.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { runNode } from "../../scripts/set-up/run.mjs";
import { Stop } from "../../scripts/set-up/stop.mjs";
import { startServer } from "../server-process.mjs";

const commands = {
  "npm start": () => ["npm", "start"],
  "next start": (port) => [
    process.execPath,
    "node_modules/next/dist/bin/next",
    "start",
    "--hostname",
    "127.0.0.1",
    "--port",
    port,
  ],
};

async function mustRun(args, env) {
  const { code, output } = await runNode(["--import", "tsx", ...args], { env });
  if (code !== 0) throw new Stop("the database of a round could not be prepared", { output });
  return output.trimEnd().split("\n").at(-1);
}

async function untilReady(origin) {
  for (;;) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

/** Starts `npm start` or `next start` on `port`, with so many past `logins` in its database and other `settings` where they are named. */
export async function startOurs(place, command, port, logins = 0, settings = {}) {
  const origin = `http://localhost:${port}`;
  const env = {
    APP_MODE: "production",
    APP_SECRET: randomBytes(32).toString("base64"),
    APP_URL: origin,
    DEMO_URL: origin,
    DATABASE_URL: `file:${join(place.folder, `${place.name}.db`)}`,
    HOST: "127.0.0.1",
    NODE_ENV: "production",
    PORT: String(port),
    ...settings,
  };
  await mustRun(["prisma/prepare.ts"], env);
  const people = String(place.connections + 1); // one more than the rounds need, see load/process.mjs
  const known = await mustRun(["bench/ours/prepare.ts", "--people", people, "--logins", String(logins)], env);
  const server = await startServer(place, commands[command](String(port)), { env, ready: () => untilReady(origin) });
  const target = {
    ...JSON.parse(known),
    token: `${origin}/provider/oauth/token`,
    introspection: `${origin}/provider/oauth/introspect`,
    userinfo: `${origin}/provider/oauth/userinfo`,
    authorization: `${origin}/provider/oauth/authorize`,
    scope: "read",
    openidScope: "openid email",
  };
  return { name: place.name, ...server, target };
}
