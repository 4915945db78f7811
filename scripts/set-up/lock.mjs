// Two commands started at once in one checkout must not install or build into each other's feet.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";

const lockFile = ".set-up.lock";
let held = 0;

function holder() {
  try {
    return Number(readFileSync(lockFile, "utf8"));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function take() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

async function acquire() {
  for (let tries = 0; !take(); tries++) {
    const pid = holder();
    if (pid !== 0 && !isAlive(pid)) rmSync(lockFile, { force: true });
    else if (tries === 5) console.log(`… waiting for another command to finish its set-up (process ${pid})`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
  process.once("exit", release);
}

function release() {
  if (holder() === process.pid) rmSync(lockFile, { force: true });
}

/** Does `work` while no other command of this checkout is in such a section; nested calls share the lock. */
export async function alone(work) {
  if (held === 0) await acquire();
  held += 1;
  try {
    return await work();
  } finally {
    held -= 1;
    if (held === 0) {
      release();
      process.removeListener("exit", release);
    }
  }
}
