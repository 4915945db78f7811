// Site A and site B know each other over HTTP only, and site B knows WeChat's dialect by a line in each of two registries:
// take any of them away, and what is left still compiles.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

/** The files outside the dialect's folders that know it, and the name by which each does. */
const registries = {
  "lib/provider/dialects.ts": "wechat",
  "app/provider/developer/dialects.ts": "wechatPanel",
};

/** Takes the dialect's line and its name out of a registry. */
function forget(path: string, name: string): void {
  const text = readFileSync(path, "utf8");
  const rest = text.replace(/^import .* from "@\/(lib|app)\/provider\/wechat\/.*\n/m, "").replace(`[${name}]`, "[]");
  expect(rest.split("\n"), path).toHaveLength(text.split("\n").length - 1);
  writeFileSync(path, rest);
}

test("without WeChat's dialect, site B compiles, and site A too", { timeout: 120_000 }, async () => {
  const copy = copyWithout("app/provider/wechat", "lib/provider/wechat");
  for (const [path, name] of Object.entries(registries)) forget(join(copy, path), name);
  expect(await compile(copy)).toBe("");
});

test("WeChat's dialect is imported by two registries, in one line each, and by nothing else", () => {
  const files = ["app", "lib", "components", "prisma", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const others = [...files, "server.ts", "proxy.ts"].filter(
    (path) => /\.(tsx?|mjs)$/.test(path) && !/^(app|lib)\/provider\/wechat\//.test(path),
  );
  const imports = others.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import)\s*\(?\s*"[^"]*\/provider\/wechat[/"]/g)].map(
      () => path,
    ),
  );
  expect(imports.sort()).toEqual(Object.keys(registries).sort());
});
