// The formats in which a run is taken away.
import { writeCurl } from "@/lib/inspector/export/curl";
import { writeHar } from "@/lib/inspector/export/har";
import { writeJson } from "@/lib/inspector/export/json";
import { writeMermaid } from "@/lib/inspector/export/mermaid";
import { writePlaywright } from "@/lib/inspector/export/playwright";
import type { ExportedRun, Origins } from "@/lib/inspector/export/run";
import type { FormatName } from "@/lib/inspector/export/format-names";

type Format = { type: string; ending: string; write: (run: ExportedRun, origins: Origins) => string };

const text = "text/plain; charset=utf-8";

export const formats: Record<FormatName, Format> = {
  json: { type: "application/json", ending: "json", write: writeJson },
  har: { type: "application/json", ending: "har", write: writeHar },
  mermaid: { type: text, ending: "mmd", write: writeMermaid },
  curl: { type: text, ending: "sh", write: writeCurl },
  playwright: { type: text, ending: "spec.ts", write: writePlaywright },
};

/** A name for the file: whose login it was and when, of letters that every file system takes. */
export function fileName({ clientId, exchanges }: ExportedRun, name: FormatName): string {
  const client = (clientId ?? "login").replaceAll(/[^\w-]/g, "").slice(0, 40) || "login";
  const began = new Date(Math.min(...exchanges.map((one) => one.began))).toISOString();
  return `both-sides-${client}-${began.slice(0, 19).replaceAll(/[:T]/g, "-")}.${formats[name].ending}`;
}
