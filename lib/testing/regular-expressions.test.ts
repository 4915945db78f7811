// No regular expression of ours takes long, whatever somebody sends: each is tried on texts that make bad ones go back and forth.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

function literalsOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const sources = ["app", "lib"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)(testing|provocations)\//.test(name))
    .map((name) => join(root, folder, name)),
);
const literals = [...new Set([...sources.flatMap(literalsOf), ...literalsOf(join(root, "server.ts"))])];

/** What reads nothing but our own style sheet. */
const neverSent = ["/\\s*\\n\\s*/g"];

const length = 100_000;
const seeds = [
  "a",
  "0",
  " ",
  "-",
  ".",
  "a.",
  "a-",
  "%41",
  "a ",
  ":",
  "/",
  "/a",
  "\u00e9",
  "\t\n",
  '"',
  "=",
  "a=a;",
  "&a=",
  "[",
  "A_",
];
const texts = seeds.flatMap((seed) => {
  const long = seed.repeat(length / seed.length);
  return [`${long}\u0000`, `a${long}!`, `https://${long} `];
});

function slowest(literal: string): number {
  const end = literal.lastIndexOf("/");
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  return Math.max(
    ...texts.map((text) => {
      const expression = new RegExp(pattern, flags);
      const began = performance.now();
      expression.test(text);
      return performance.now() - began;
    }),
  );
}

test(`202 CWE-1333: none of our regular expressions takes 50 ms for 100 kB of anything`, () => {
  expect(literals.length).toBeGreaterThan(50);
  const sent = literals.filter((literal) => !neverSent.includes(literal));
  const slow = sent.filter((literal) => slowest(literal) > 50).filter((literal) => slowest(literal) > 50);
  expect(slow).toEqual([]);
}, 120_000);
