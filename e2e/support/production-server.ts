// One more server, in production mode, with a database of its own; it can be stopped and started again.
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "./test";

export type ProductionServer = {
  origin: string;
  /** Starts it, again if need be, and returns what the start printed. */
  start(): Promise<string>;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function stop(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}

/** Resolves with what was printed once the start's last line is there. */
async function printed(child: ChildProcess): Promise<string> {
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8");
  for await (const text of child.stdout! as AsyncIterable<string>) {
    output += text;
    if (/Stop it with.*\n(.*\n)*\n/.test(output)) return output;
  }
  throw new Error(`it did not start:\n${output}`);
}

export const test = base.extend<{ production: ProductionServer }>({
  production: async ({ baseURL: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "both-sides-production-"));
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const settings = {
      APP_MODE: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: origin,
      DEMO_URL: origin,
    };
    const own = { DATABASE_URL: `file:${folder}/app.db`, APP_SECRET: randomBytes(32).toString("base64url") };
    const env = { ...process.env, ...settings, ...own };
    let child: ChildProcess | null = null;
    const start = async () => {
      await stop(child);
      child = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
      return printed(child);
    };
    await use({ origin, start });
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from "./test";
