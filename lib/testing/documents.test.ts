// What the documents say of the code is true: paths exist, and every row of SPECIFICATIONS.md points at a test.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

function section(text: string, heading: RegExp): string {
  const start = text.search(heading);
  const rest = text.slice(start).replace(/^.*\n/, "");
  return start === -1 ? "" : rest.slice(0, (rest.search(/^## /m) + 1 || rest.length + 1) - 1);
}

test.each([
  ["README.md", /^## Follow one login/m],
  ["README.zh-CN.md", /^## .*(Follow one login|一次登录)/m],
])("%s: every file of “Follow one login” exists", (document, heading) => {
  const paths = [...section(read(document), heading).matchAll(/`([\w.()[\]@/-]+\.(?:tsx?|mjs|prisma))`/g)].map(
    (match) => match[1]!,
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

/** The table of refusals is compared with the registry: lib/provider/refusals/registry.test.ts. */
const rows = read("e2e/SPECIFICATIONS.md")
  .replace(section(read("e2e/SPECIFICATIONS.md"), /^## Refusals/m), "")
  .split("\n")
  .filter((line) => /^\| [^-|]/.test(line) && !/^\| (Section|Module|Number) \|/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, part, rule, proof = ""]) => ({ part, rule, proof }));

test("SPECIFICATIONS.md has rows", () => {
  expect(rows.length).toBeGreaterThan(40);
});

test("SPECIFICATIONS.md says nothing twice, and its RFCs and attacks stand in the order of their numbers", () => {
  const lines = read("e2e/SPECIFICATIONS.md").split("\n");
  const sections = read("e2e/SPECIFICATIONS.md").split(/^(?=## )/m);
  const repeated = sections.flatMap((one) => one.match(/^\|.+/gm)?.filter((line, at, all) => all.indexOf(line) !== at));
  expect(repeated.filter(Boolean)).toEqual([]);
  const numbers = lines.flatMap((line) => /^## RFC (\d+)/.exec(line)?.[1] ?? []).map(Number);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  const attacks = section(read("e2e/SPECIFICATIONS.md"), /^## The catalogue of attacks/m);
  const first = [...attacks.matchAll(/^\| (\d+)/gm)].map((match) => Number(match[1]));
  expect(first).toEqual(first.toSorted((one, other) => one - other));
});

test("SPECIFICATIONS.md has a row for every attack from 1 to 160 and from 169 to 239", () => {
  const attacks = section(read("e2e/SPECIFICATIONS.md"), /^## The catalogue of attacks/m);
  const told = new Set(
    [...attacks.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, list]) => list!.split(", ").map(Number)),
  );
  const asked = Array.from({ length: 239 }, (_, index) => index + 1).filter((one) => one <= 160 || one >= 169);
  expect(asked.filter((one) => !told.has(one))).toEqual([]);
});

test("SPECIFICATIONS.md: the title of an attack's test begins with the numbers of its row", () => {
  const attacks = section(read("e2e/SPECIFICATIONS.md"), /^## The catalogue of attacks/m);
  const bare = [...attacks.matchAll(/^\| ([\d, ]+) \| .+ \| (.+) \|$/gm)].filter(([, numbers, proof]) => {
    const borne = /^`[^`]+` › ([\d, ]*)/.exec(proof!)?.[1]?.split(/\D+/) ?? [];
    return !proof!.startsWith("does not apply: ") && numbers!.split(", ").some((number) => !borne.includes(number));
  });
  expect(bare.map(([row]) => row)).toEqual([]);
});

const proved = rows.filter(({ proof }) => !proof.startsWith("does not apply: "));

test.each(proved)("SPECIFICATIONS.md, $part: $proof is a test that exists", ({ proof }) => {
  const match = /^`([^`]+)` › (.+)$/.exec(proof);
  expect(match, proof).not.toBeNull();
  const [, path = "", title = ""] = match!;
  expect(existsSync(join(root, path)), path).toBe(true);
  expect(read(path)).toContain(title);
});

test("files stay small: the median source file has under 60 lines, none near 300", () => {
  const sources = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === "migrations" ? [] : sources(path);
      return /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path] : [];
    });
  const lengths = ["app", "lib", "components", "prisma", "scripts"]
    .flatMap(sources)
    .map((path) => ({ path, lines: read(path).split("\n").length }));
  lengths.sort((one, other) => one.lines - other.lines);
  expect(lengths[Math.floor(lengths.length / 2)]!.lines).toBeLessThan(60);
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
});
