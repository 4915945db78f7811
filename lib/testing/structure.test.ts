// What holds for every file, and is read from the files themselves.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

function sourcesIn(folder: string): { path: string; text: string }[] {
  const found = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return found
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)testing\//.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const sources = [
  ...sourcesIn("app"),
  ...sourcesIn("lib"),
  { path: "proxy.ts", text: readFileSync(join(root, "proxy.ts"), "utf8") },
];
const pathsWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test("9 RFC 9700 §4.12: nothing redirects with 307 or 308, or with a function that would", () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(pathsWith(/status: 30[1278]|\.(status|writeHead)\(30|Response\.redirect\(|permanentRedirect/)).toEqual([]);
  // redirect() of Next's answers a page's GET and a Server Action, which it makes a 303; no form of the protocol comes there.
  const actionsAndPages = /\/(_actions\/[a-z-]+|page|layout|form-field|current-user)\.tsx?$/;
  expect(pathsWith(/from "next\/navigation"/).filter((path) => !actionsAndPages.test(path))).toEqual([]);
});

test("13 CVE-2025-29927: proxy.ts knows no session and no person, so leaving it out lets nobody in", () => {
  const proxy = sources.find(({ path }) => path === "proxy.ts")!.text;
  expect([...proxy.matchAll(/ from "([^"]+)"/g)].map(([, from]) => from)).toEqual([
    "next/server",
    "@/lib/locale",
    "@/lib/request-target",
    "@/lib/settings",
  ]);
});

test("180 GO-2026-4807: SQL is written in templates, and no page takes an order, a filter or a cursor from its address", () => {
  expect(pathsWith(/\$(query|execute)RawUnsafe|Prisma\.raw\(/)).toEqual([]);
  const read = sources.flatMap(({ text }) =>
    [...text.matchAll(/searchParams(?:\.get\("|: Promise<\{ )(\w+)/g)].map(([, name]) => name!),
  );
  expect(read.length).toBeGreaterThan(0);
  expect(read.filter((name) => /sort|order|filter|cursor|page|limit|offset|search/i.test(name))).toEqual([]);
});

test("205 CVE-2026-23869: no step of a login is a Server Action", () => {
  const actions = pathsWith(/^"use server"/m);
  expect(actions.length).toBeGreaterThan(0);
  const elsewhere = /^app\/provider\/(developer|account|wechat\/_console)\/|^app\/demo\//;
  expect(actions.filter((path) => !elsewhere.test(path))).toEqual([]);
});
