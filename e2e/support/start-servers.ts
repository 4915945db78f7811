// Runs once before the browser tests: `npm start` twice, each with its own port and database in a temporary folder.
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startClientServer } from "./client-server";
import { clientServer, databaseFile, logFile, oneOrigin, twoOrigins, type ServerUnderTest } from "./servers";

/** How long a server may take to be ready (milliseconds); a build that is stale is made meanwhile. */
const patience = 300_000;

function start(server: ServerUnderTest): ChildProcess {
  const log = openSync(logFile(), "a", 0o600);
  const env = {
    ...process.env,
    APP_MODE: "demo",
    HOST: "127.0.0.1",
    PORT: String(server.port),
    APP_URL: server.appUrl,
    DEMO_URL: server.demoUrl,
    DATABASE_URL: `file:${databaseFile(server)}`,
    APP_SECRET: randomBytes(32).toString("base64url"),
    OUTBOUND_ORIGINS: clientServer(),
  };
  return spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", log, log] });
}

async function isReady(server: ServerUnderTest): Promise<boolean> {
  return fetch(`${server.appUrl}/api/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
}

async function waitFor(server: ServerUnderTest, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isReady(server))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`the server ${server.name} did not start:\n${readFileSync(logFile(), "utf8")}`);
    }
    await pause(100);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await Promise.race([exit, pause(15_000, undefined, { ref: false }).then(() => child.kill("SIGKILL"))]);
}

/** Starts both servers, waits until they are ready, and returns how to stop them and remove what they wrote. */
export default async function startServers(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "both-sides-e2e-"));
  process.env.E2E_FOLDER = folder;
  process.env.E2E_LOG = join(folder, "servers.log");
  process.env.E2E_DATABASE = databaseFile(oneOrigin);
  const clients = await startClientServer();
  process.env.E2E_CLIENT_SERVER = clients.origin;
  const servers = [oneOrigin, twoOrigins];
  const children = servers.map(start);
  const stopAll = async () => {
    await Promise.all(children.map(stop));
    clients.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all(servers.map((server, index) => waitFor(server, children[index]!)));
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}
