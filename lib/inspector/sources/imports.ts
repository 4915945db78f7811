// Which source files a file runs: what it imports, what that imports, and so on.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Imports and re-exports of values; those of types run nothing. */
const importing = /^(?:import|export)\s+(?!type\s)(?:[^;]*?\sfrom\s+)?"([^"]+)"/gm;

function fileOf(specifier: string, importer: string): string | undefined {
  const path = specifier.startsWith("@/") ? specifier.slice(2) : join(dirname(importer), specifier);
  if (!specifier.startsWith("@/") && !specifier.startsWith(".")) return undefined;
  return [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(one));
}

const imported = new Map<string, string[]>();

function importsOf(file: string): string[] {
  let files = imported.get(file);
  if (files === undefined) {
    const specifiers = [...readFileSync(file, "utf8").matchAll(importing)].map(([, specifier]) => specifier!);
    files = specifiers.map((one) => fileOf(one, file)).filter((one) => one !== undefined);
    imported.set(file, files);
  }
  return files;
}

/** The file itself and all that it imports, near or far. */
export function filesBehind(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const one of found) for (const next of importsOf(one)) found.add(next);
  return found;
}
