// Drives the load's process from outside: one job at a time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { Stop } from "../../scripts/set-up/stop.mjs";
import { pinned } from "../machine/pinning.mjs";

/**
 * Starts the load on `core`. `measure(server, job)` resolves to the figures of process.mjs, or throws a Stop with the
 * server's last words when an answer was wrong.
 */
export function startLoad(core) {
  const [program, args] = pinned(core, process.execPath, [join(import.meta.dirname, "process.mjs")]);
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return {
    async measure({ name, target, pid, lastWords }, job) {
      child.send({ target, pid, ...job });
      const [{ result, error }] = await once(child, "message");
      if (error) throw new Stop(`the load failed at ${name}: ${error}`, { output: lastWords() });
      return result;
    },
    stop: () => child.disconnect(),
  };
}
