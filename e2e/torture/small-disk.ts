// A disk of the server's own, small enough to be filled: a tmpfs in a mount namespace, which on Linux needs no rights of root.
import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import type { Server } from "./server";

/** Whether this machine lets us mount something that only we see. */
export const canMount = spawnSync("unshare", ["-rm", "true"]).status === 0;

const within = (script: string, folder: string) => ["unshare", "-rm", "sh", "-c", `${script} && exec "$@"`, folder];

/** Runs a server with an empty disk of so many MB at `folder`. */
export const withSmallDisk = (folder: string, megabytes: number): string[] =>
  within(`mount -t tmpfs -o size=${megabytes}m,mode=700 tmpfs "$0"`, folder);

/** Runs a server for which nothing below `folder` can be written. */
export const withReadOnlyDisk = (folder: string): string[] =>
  within(`mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"`, folder);

/** Where we find a file of the server's own disk; it is gone with the server. */
export const seenFromHere = (server: Server, path: string): string => `/proc/${server.pid}/root${path}`;

/** Fills the disk to the last byte; returns how to free it again. */
export function fill(path: string): () => void {
  const file = openSync(path, "w");
  try {
    for (const size of [65_536, 4_096, 1]) {
      try {
        for (;;) if (writeSync(file, Buffer.alloc(size)) < size) break;
      } catch {
        // full for this size
      }
    }
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}
