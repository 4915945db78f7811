// Each site brings its own seed, lib/<site>/seed.ts, and so may a part of a site, lib/<site>/<part>/seed.ts;
// this finds them, so that what was taken away is not missed.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const sites = join(import.meta.dirname, "../lib");

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** Runs every site's seed and then those of its parts; running it again changes nothing. */
export async function seed(): Promise<void> {
  const folders = foldersIn(sites).flatMap((site) => [site, ...foldersIn(site)]);
  for (const path of folders.map((folder) => join(folder, "seed.ts"))) {
    if (!existsSync(path)) continue;
    const module = (await import(pathToFileURL(path).href)) as { seed: () => Promise<void> };
    await module.seed();
  }
}
