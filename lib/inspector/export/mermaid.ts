// A run as text of Mermaid's, which draws it as a sequence diagram in Markdown.
// https://mermaid.js.org/syntax/sequenceDiagram.html
import type { ExportedRun, Origins } from "@/lib/inspector/export/run";
import { inOrder } from "@/lib/inspector/in-order";
import { locationOf } from "@/lib/trace/answered";
import type { KeptExchange } from "@/lib/trace/ring";

/** The lanes from left to right. */
const lanes = {
  "site-a": { id: "A", label: "Site A" },
  client: { id: "App", label: "App's server" },
  browser: { id: "Browser", label: "Browser" },
  "site-b": { id: "B", label: "Site B" },
  storage: { id: "Storage", label: "Storage" },
};

/** Writes by its number what Mermaid, Markdown or HTML would read as something else. */
function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ,./()=_•✓▲→-]/gu, (character) => `#${character.codePointAt(0)};`);
}

function sent({ channel, method, path, query, form }: KeptExchange): string {
  const names = [...query, ...form].map(([name]) => name);
  const carried = names.length === 0 ? "" : ` (${names.join(", ")})`;
  return escaped(`${channel === "back" ? "back channel, " : ""}${method} ${path}${carried}`);
}

function answered(exchange: KeptExchange, origins: Origins): string {
  const address = locationOf(exchange)?.address;
  const own = Object.values(origins).find((origin) => address?.startsWith(`${origin}/`)) ?? "";
  return escaped(`${exchange.status}${address === undefined ? "" : ` → ${address.slice(own.length)}`}`);
}

function outcome({ checks }: KeptExchange): string | null {
  const refused = checks.find(({ passed }) => !passed);
  if (refused !== undefined) return escaped(`▲ refused by ${refused.rule} (${refused.section})`);
  return checks.length === 0 ? null : escaped(`✓ ${new Set(checks.map(({ rule }) => rule)).size} checks passed`);
}

function lines(exchange: KeptExchange, origins: Origins): string[] {
  const { rows } = exchange;
  const [from, to] = [lanes[exchange.from].id, lanes[exchange.to].id];
  const note = outcome(exchange);
  const tables = [...new Set(rows.map(({ operation, table }) => `${operation} ${table}`))];
  return [
    `${from}->>${to}: ${sent(exchange)}`,
    ...(note === null ? [] : [`Note over ${to}: ${note}`]),
    ...(tables.length === 0 ? [] : [`${to}->>${lanes.storage.id}: ${escaped(tables.join(", "))}`]),
    `${to}-->>${from}: ${answered(exchange, origins)}`,
  ];
}

/** The run as the text of a diagram; parties that did nothing are left out. */
export function writeMermaid({ exchanges }: ExportedRun, origins: Origins): string {
  const present = new Set<string>(exchanges.flatMap(({ from, to }) => [from, to]));
  if (exchanges.some(({ rows }) => rows.length > 0)) present.add("storage");
  const participants = Object.entries(lanes).filter(([lane]) => present.has(lane));
  const all = [
    ...participants.map(([, { id, label }]) => `participant ${id} as ${label}`),
    ...inOrder(exchanges).flatMap((one) => lines(one, origins)),
  ];
  return ["sequenceDiagram", ...all.map((line) => `  ${line}`), ""].join("\n");
}
