// What every name that an endpoint asks for must have: one line that says it.
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { endpointFiles } from "@/lib/inspector/sources/endpoint-file";
import { linesBehind } from "@/lib/inspector/sources/source-lines";

/** Expects some endpoint to name it, and each that does to do so in one line. */
export function expectOneLine(name: string): void {
  const naming = endpointFiles.map((file) => linesBehind(file, name)).filter((lines) => lines.length > 0);
  expect(naming.length).toBeGreaterThan(0);
  for (const lines of naming) {
    expect(lines).toHaveLength(1);
    const [{ path, line } = { path: "", line: 0 }] = lines;
    expect(readFileSync(path, "utf8").split("\n")[line - 1]).toContain(`"${name}"`);
  }
}
