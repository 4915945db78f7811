// Starts the program of a contestant on the server's core, and ends it with all that it started.
import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { quiet } from "../scripts/set-up/run.mjs";
import { Stop } from "../scripts/set-up/stop.mjs";
import { pinned } from "./machine/pinning.mjs";

/** How long a server may take to be ready (milliseconds). */
const patience = 120_000;

const running = new Set();

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it has ended by itself
  }
}

process.on("exit", () => running.forEach((child) => end(child, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

/**
 * Starts `[command, ...args]` in a process group of its own and waits for `ready(child)`, which resolves when it
 * answers; one that `talks` has a channel for messages. What it prints goes to a file, whose end is `lastWords()`.
 */
export async function startServer({ name, folder, core }, [command, ...args], { env, ready, talks = false }) {
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, "w");
  const [program, programArgs] = pinned(core, command, args);
  const child = spawn(program, programArgs, {
    detached: true,
    env: { ...process.env, ...quiet, NODE_ENV: "production", ...env },
    stdio: ["ignore", log, log, ...(talks ? ["ipc"] : [])],
  });
  running.add(child);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lastWords = () => readFileSync(logFile, "utf8").slice(-3_000);
  const failed = (what) => new Stop(`${name}: ${what}`, { output: lastWords() });
  const late = new Promise((_, reject) => setTimeout(() => reject(failed("not ready in time")), patience).unref());
  const gone = ended.then(() => Promise.reject(failed("ended before it was ready")));
  const answer = await Promise.race([ready(child), late, gone]);
  gone.catch(() => undefined);
  if (child.exitCode !== null) throw failed("ended at its start");
  const stop = async () => {
    end(child, "SIGTERM");
    const killing = setTimeout(() => end(child, "SIGKILL"), 15_000);
    await ended;
    clearTimeout(killing);
    running.delete(child);
  };
  return { pid: child.pid, answer, lastWords, stop };
}
