// What a server used of the processor and of memory, with everything that it started: proc(5), Linux only.
// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
import { readdirSync, readFileSync } from "node:fs";

/** The unit of utime and stime: USER_HZ, which is 100 wherever Node.js runs on Linux. */
const ticksPerSecond = 100;

/** The fields of one line of /proc/PID/stat that are needed; the name in brackets may contain anything. */
export function parseStat(line) {
  const [, pid, rest] = /^(\d+) \(.*\) (.+)$/s.exec(line.trim());
  const fields = rest.split(" ");
  return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

function readAll() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parseStat(readFileSync(`/proc/${name}/stat`, "utf8"))];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/** The process `pid` and all that descend from it. */
export function family(pid, processes) {
  const members = new Set([pid]);
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const one of processes) if (members.has(one.parent)) members.add(one.pid);
  }
  return processes.filter((one) => members.has(one.pid));
}

/** Seconds of processor time that `pid` and its descendants have used, all threads; null where that cannot be told. */
export function processorTime(pid) {
  if (process.platform !== "linux") return null;
  return family(pid, readAll()).reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}

/** Resident memory in bytes of the largest process among `pid` and its descendants, which is the server; null where that cannot be told. */
export function residentMemory(pid) {
  if (process.platform !== "linux") return null;
  const sizes = family(pid, readAll()).map((one) => {
    const status = readFileSync(`/proc/${one.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
  });
  return Math.max(0, ...sizes);
}
