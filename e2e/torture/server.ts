// A server of its own for one torture: `npm start` with a database in a folder of its own, which may be killed and started again.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { Agent, request as startRequest, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { encode, type Fields } from "../support/raw-http";
import { oneOrigin } from "../support/servers";

/** How long a start may take (milliseconds). */
const patience = 60_000;

export type Answer = { status: number; headers: IncomingMessage["headers"]; text: string; took: number };

export type Start = {
  /** The SQLite file, which need not exist. */
  database: string;
  /** Beside the first server, which has the port of the issuer. */
  port?: number;
  /** Where everything goes that it prints; without it a file beside the database. */
  log?: string;
  /** What comes before the program: another program that runs it, say. */
  under?: string[];
};

const running = new Set<ChildProcess>();

/** The folder of one torture. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "both-sides-torture-"));
}

/** Kills whatever server of this torture still runs, also when its test failed, and removes the folder. */
export function removeFolder(folder: string): void {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
  rmSync(folder, { recursive: true, force: true });
}

export class Server {
  readonly port: number;
  readonly database: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  readonly #logFile: string;
  #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, database: string, logFile: string) {
    this.#child = child;
    this.port = port;
    this.database = database;
    this.#logFile = logFile;
  }

  /** Starts a server and does not wait for it. */
  static launch({
    database,
    port = oneOrigin.port,
    log: logFile = `${database}-${port}.log`,
    under = [],
  }: Start): Server {
    const log = openSync(logFile, "a", 0o600);
    const settings = {
      APP_MODE: "demo",
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: oneOrigin.appUrl,
      DEMO_URL: oneOrigin.appUrl,
      DATABASE_URL: `file:${database}`,
      APP_SECRET: "torture-only-0123456789-abcdefghijklm",
    };
    const [program = "", ...rest] = [...under, process.execPath, "scripts/start.mjs"];
    const child = spawn(program, rest, {
      cwd: join(import.meta.dirname, "../.."),
      env: { ...process.env, ...settings },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    running.add(child);
    child.once("exit", () => running.delete(child));
    return new Server(child, port, database, logFile);
  }

  /** Starts a server and waits until it is ready. */
  static async start(start: Start): Promise<Server> {
    const server = Server.launch(start);
    const stranger = await server.get("/api/health/live").catch(() => null);
    if (stranger !== null) throw new Error(`somebody else listens at port ${server.port}`);
    await server.untilReady();
    return server;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get hasExited(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** All that it printed so far. */
  get log(): string {
    return readFileSync(this.#logFile, "utf8");
  }

  async untilReady(): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const answer = await this.get("/api/health/ready").catch(() => null);
      if (answer?.status === 200) return;
      if (this.hasExited || Date.now() > deadline) throw new Error(`the server did not start:\n${this.log}`);
      await pause(50);
    }
  }

  /** Sends a signal, waits for the end, and returns the exit code; null when the signal itself ended it. */
  async end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    if (!this.hasExited) {
      const exit = once(this.#child, "exit");
      this.#child.kill(signal);
      await exit;
    }
    return this.#child.exitCode;
  }

  /** Waits for an end that nobody asked for. */
  async untilExit(): Promise<number | null> {
    if (!this.hasExited) await once(this.#child, "exit");
    return this.#child.exitCode;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask("GET", path, headers, "");
  }

  async post(path: string, form: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask("POST", path, { "Content-Type": "application/x-www-form-urlencoded", ...headers }, encode(form));
  }

  /** One request; rejects when the connection fails. Nothing is tried twice. */
  async #ask(method: string, path: string, headers: Record<string, string>, body: string): Promise<Answer> {
    const began = performance.now();
    const length = method === "POST" ? { "Content-Length": String(Buffer.byteLength(body)) } : {};
    const request = startRequest({
      agent: this.#agent,
      host: "127.0.0.1",
      port: this.port,
      path,
      method,
      headers: { Host: new URL(oneOrigin.appUrl).host, ...length, ...headers },
    });
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.on("response", resolve).on("error", reject);
      request.end(body);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
    if (!response.complete) throw new Error("the answer broke off");
    const text = Buffer.concat(chunks).toString();
    return { status: response.statusCode ?? 0, headers: response.headers, text, took: performance.now() - began };
  }
}
