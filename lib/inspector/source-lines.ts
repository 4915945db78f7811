// Which line of the source makes a check. Read from the sources themselves, so that a link cannot grow stale.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type SourceLine = { path: string; line: number };

const folders = ["lib/provider", "app/provider", "lib/demo", "app/demo"];
const quoted = /"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|testing|refusals|messages/.test(name))
    .map((name) => join(folder, name));
}

function readAll(): ReadonlyMap<string, SourceLine> {
  const asked = new Map<string, SourceLine>();
  const named = new Map<string, SourceLine>();
  for (const path of folders.flatMap(sourcesIn).sort()) {
    const lines = readFileSync(path, "utf8").split("\n");
    for (const [at, text] of lines.entries()) {
      const found = /\bmust\(|new OAuthError\(|\bnoteStep\(/.test(text) ? asked : named;
      for (const [, name] of text.matchAll(quoted)) if (!found.has(name!)) found.set(name!, { path, line: at + 1 });
    }
  }
  return new Map([...named, ...asked]);
}

/** Read once, when the inspector is opened and before anything happens that must be drawn at once. */
const lineOf = readAll();

/** The first line that asks for a rule of site B's, or notes a step of site A's; undefined when none is found. */
export function sourceLineOf(rule: string): SourceLine | undefined {
  return lineOf.get(rule);
}
