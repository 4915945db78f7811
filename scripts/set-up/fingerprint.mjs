// Tells whether something made from files is still up to date: a hash of the files, kept beside what was made.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
}

/** The hash of every file at or under `paths` for which `counts(path)` holds, and of the words in `also`. */
export function fingerprint(paths, also = [], counts = () => true) {
  const hash = createHash("sha256").update(JSON.stringify(also));
  for (const path of paths) {
    for (const file of filesUnder(path)) if (counts(file)) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The fingerprint kept in the file `stamp`, or "" when there is none. */
export function kept(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
}

/** Keeps a fingerprint in the file `stamp`; an empty one forgets it. */
export function keep(stamp, value) {
  if (value === "") return rmSync(stamp, { force: true });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}
