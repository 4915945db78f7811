// Site A and site B know each other over HTTP only: take either away, and what is left still compiles.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const left = ["node_modules", "bench", ".next", ".git", "data", "test-results"];
const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

function copyWithout(...gone: string[]): string {
  const copy = mkdtempSync(join(tmpdir(), "both-sides-wall-"));
  copies.push(copy);
  for (const name of readdirSync(root).filter((one) => !left.includes(one))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  for (const path of gone) rmSync(join(copy, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  return copy;
}

async function compile(folder: string): Promise<string> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return promisify(execFile)(process.execPath, [tsc, "--noEmit", "--incremental", "false", "--project", folder]).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

test("without site A, site B compiles", { timeout: 120_000 }, async () => {
  expect(await compile(copyWithout("app/demo", "lib/demo"))).toBe("");
});

test("without site B, site A compiles", { timeout: 120_000 }, async () => {
  expect(await compile(copyWithout("app/provider", "app/.well-known", "lib/provider"))).toBe("");
});
