// Which file answers at a path: the folder `app` read as Next reads it.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

type Endpoint = { file: string; pattern: RegExp; vagueness: number };

function patternOf(folder: string): RegExp {
  const segments = folder.split("/").filter((segment) => segment !== "." && !/^\(.*\)$/.test(segment));
  const patterns = segments.map((segment) => {
    if (segment.startsWith("[...")) return ".+";
    return segment.startsWith("[") ? "[^/]+" : segment.replaceAll(".", "\\.");
  });
  return new RegExp(`^/${patterns.join("/")}$`);
}

/** How much a path leaves open: what takes the rest of a path comes after all that takes one segment. */
function vaguenessOf(file: string): number {
  return file.split("[").length + 100 * file.split("[...").length;
}

function readEndpoints(): Endpoint[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const endpoints = files
    .filter((file) => /(^|\/)(route|page)\.tsx?$/.test(file))
    .map((file) => ({ file: join("app", file), pattern: patternOf(dirname(file)), vagueness: vaguenessOf(file) }));
  const depth = ({ file }: Endpoint) => file.split("/").length;
  return endpoints.sort((one, other) => one.vagueness - other.vagueness || depth(other) - depth(one));
}

const endpoints = readEndpoints();

/** The files that answer requests, those whose path leaves nothing open first. */
export const endpointFiles: readonly string[] = endpoints.map(({ file }) => file);

/** The file that answers at a path without its query; undefined where none does. */
export function endpointFileOf(path: string): string | undefined {
  return endpoints.find(({ pattern }) => pattern.test(path))?.file;
}
