// Drives the load's process from outside: one job at a time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { Stop } from "../../scripts/set-up/stop.mjs";
import { pinned } from "../machine/pinning.mjs";

/** Starts the load on `core`. `measure(job)` resolves to the figures of process.mjs, or throws a Stop when an answer was wrong. */
export function startLoad(core) {
  const [program, args] = pinned(core, process.execPath, [join(import.meta.dirname, "process.mjs")]);
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return {
    async measure(job) {
      child.send(job);
      const [{ result, error }] = await once(child, "message");
      if (error) throw new Stop(`the load failed at ${job.name}: ${error}`);
      return result;
    },
    stop: () => child.disconnect(),
  };
}
