// Each site brings its own seed, lib/<site>/seed.ts; this finds them, so that a site that was taken away is not missed.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const sites = join(import.meta.dirname, "../lib");

/** Runs every site's seed; running it again changes nothing. */
export async function seed(): Promise<void> {
  for (const site of readdirSync(sites)) {
    const path = join(sites, site, "seed.ts");
    if (!existsSync(path)) continue;
    const module = (await import(pathToFileURL(path).href)) as { seed: () => Promise<void> };
    await module.seed();
  }
}
