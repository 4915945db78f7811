// Which line of the source makes a check. Read from the sources themselves, so that a link cannot grow stale.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { endpointFileOf } from "./endpoint-file";
import { filesBehind } from "./imports";

export type SourceLine = { path: string; line: number };

const folders = ["lib/provider", "app/provider", "lib/demo", "app/demo"];
const quoted = /"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|testing|refusals|messages/.test(name))
    .map((name) => join(folder, name));
}

/** Every line that names a rule; where some ask for it by themselves, those alone. */
function readAll(): ReadonlyMap<string, SourceLine[]> {
  const asked = new Map<string, SourceLine[]>();
  const named = new Map<string, SourceLine[]>();
  for (const path of folders.flatMap(sourcesIn).sort()) {
    const lines = readFileSync(path, "utf8").split("\n");
    for (const [at, text] of lines.entries()) {
      const found = /\bmust\(|new OAuthError\(|\bnoteStep\(/.test(text) ? asked : named;
      for (const [, name] of text.matchAll(quoted))
        found.set(name!, [...(found.get(name!) ?? []), { path, line: at + 1 }]);
    }
  }
  return new Map([...named, ...asked]);
}

/** Read once, when the inspector is opened and before anything happens that must be drawn at once. */
const linesOf = readAll();

/** The lines with which the file of an endpoint, and what that imports, asks for a rule or notes a step. */
export function linesBehind(file: string, rule: string): SourceLine[] {
  const files = filesBehind(file);
  return (linesOf.get(rule) ?? []).filter(({ path }) => files.has(path));
}

/** The line that asked for a rule of site B's, or noted a step of site A's, when `path` was answered; undefined when none did. */
export function sourceLineOf(rule: string, path: string): SourceLine | undefined {
  const file = endpointFileOf(path);
  return file === undefined ? undefined : linesBehind(file, rule)[0];
}
