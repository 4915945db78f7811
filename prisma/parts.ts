// What sites and their parts bring for a start, lib/<site>/<name>.ts and lib/<site>/<part>/<name>.ts; it is found here,
// so that what was taken away is not missed.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const sites = join(import.meta.dirname, "../lib");

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** Calls the function `name` of every file of this name, a site's before its parts', and collects what they return. */
export async function callEach<Result>(name: string): Promise<Result[]> {
  const folders = foldersIn(sites).flatMap((site) => [site, ...foldersIn(site)]);
  const results: Result[] = [];
  for (const path of folders.map((folder) => join(folder, `${name}.ts`))) {
    if (!existsSync(path)) continue;
    const module = (await import(pathToFileURL(path).href)) as Record<string, () => Promise<Result>>;
    results.push(await module[name]!());
  }
  return results;
}
