// Keeps the server and the load from taking each other's processor: each runs on one core of its own, by taskset(1).
// https://man7.org/linux/man-pages/man1/taskset.1.html
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Turns a list such as "0-2,5" into its numbers. */
export function parseList(list) {
  return list.split(",").flatMap((part) => {
    const [first, last = first] = part.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** One core for the server and one for the load, or null with the reason where that is not possible. */
export function chooseCores() {
  if (process.platform !== "linux") return { cores: null, reason: "not Linux" };
  if (spawnSync("taskset", ["--version"]).error) return { cores: null, reason: "taskset is not installed" };
  const [, list] = /^Cpus_allowed_list:\s+(\S+)/m.exec(readFileSync("/proc/self/status", "utf8"));
  const [server, load] = parseList(list);
  return load === undefined ? { cores: null, reason: "there is one core only" } : { cores: { server, load } };
}

/** The command line with which `command` runs on `core`; without a core, as it is. */
export function pinned(core, command, args) {
  return core === undefined ? [command, args] : ["taskset", ["-c", String(core), command, ...args]];
}
