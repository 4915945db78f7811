// A run as JSON, which the inspector can open again. What is read comes from a stranger: nothing is taken as it is.
import { z } from "zod";
import type { ExportedRun } from "@/lib/inspector/export/run";
import type { Locale } from "@/lib/locale";

const parties = z.enum(["browser", "site-a", "site-b", "client"]);
/** What this app itself names. */
const name = z.string().max(1_000);
const pair = z.tuple([z.string(), z.string()]).readonly();
const pairs = z.array(pair);
/** Milliseconds that a Date can be made of (ECMAScript §21.4.1.1). */
const milliseconds = z.number().min(0).max(8.64e15);

const exchange = z.object({
  id: z.int().positive(),
  run: z.string().max(100).nullable(),
  from: parties,
  to: z.enum(["site-a", "site-b"]),
  channel: z.enum(["front", "back"]),
  began: milliseconds,
  duration: milliseconds,
  method: z.string().regex(/^[A-Z-]{1,20}$/),
  path: z.string().startsWith("/"),
  query: pairs,
  requestHeaders: pairs,
  form: pairs,
  status: z.int().min(0).max(999),
  responseHeaders: pairs,
  answer: z.string().nullable(),
  checks: z.array(z.object({ rule: name, section: name, says: z.string(), passed: z.boolean() })),
  rows: z.array(z.object({ table: name, operation: z.enum(["insert", "update", "delete"]), values: pairs })),
  steps: z.array(z.object({ name, passed: z.boolean().nullable(), values: pairs })),
  again: z.object({ of: z.int().positive(), tampering: name, attempt: name }).nullable(),
});

const format = "both-sides-run";
const version = 1;

const run = z.object({
  format: z.literal(format),
  version: z.literal(version),
  run: z.string().max(100),
  clientId: z.string().nullable(),
  exportedAt: z.iso.datetime(),
  exchanges: z.array(exchange).refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
});

/** The run as a document with its format's name and version. */
export function writeJson({ run, clientId, exportedAt, exchanges }: ExportedRun): string {
  return `${JSON.stringify({ format, version, run, clientId, exportedAt, exchanges }, null, 2)}\n`;
}

/** Why a text is no exported run: no JSON, another document, another version, or a wrong value at `path`. */
export type FileProblem = { kind: "json" | "format" | "version" } | { kind: "value"; path: string; rule: string };

const inChinese = z.locales.zhCN().localeError;

/** Reads a document that writeJson wrote, or tells what is wrong with it, the rule in the language of `locale`. */
export function readJson(text: string, locale: Locale): { run: ExportedRun } | { problem: FileProblem } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { problem: { kind: "json" } };
  }
  const { success, data, error } = run.safeParse(document, locale === "zh" ? { error: inChinese } : undefined);
  if (success) return { run: { ...data, exchanges: data.exchanges } };
  const [issue] = error.issues;
  const path = issue!.path.map(String).join(".");
  if (path === "" || path === "format") return { problem: { kind: "format" } };
  if (path === "version") return { problem: { kind: "version" } };
  return { problem: { kind: "value", path, rule: issue!.message } };
}
