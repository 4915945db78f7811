// A run without its secrets: each is replaced wherever it occurs, always by the same placeholder, so that a reader still
// sees where a value comes from.
import { rewrite, type Replace } from "@/lib/inspector/export/rewrite";
import { inOrder } from "@/lib/inspector/in-order";
import { inSnakeCase, isSecretName, nameByShape } from "@/lib/inspector/export/secrets";
import type { Pair } from "@/lib/trace/exchange";
import { masked } from "@/lib/trace/masks";
import type { KeptExchange } from "@/lib/trace/ring";

/** Shorter ones may be words by chance, and are secrets under the name of one only. */
const longEnough = 16;

/** Every text of an exchange through `replace`, but for cookies, of which nothing but the names was noted. */
function rewriteExchange(exchange: KeptExchange, replace: Replace): KeptExchange {
  const rewriteAll = (pairs: Pair[]): Pair[] => pairs.map((pair) => [pair[0], rewrite(pair, replace)]);
  const rewriteHeader = ([name, value]: Pair): Pair => {
    if (/^(set-)?cookie$/.test(name) || /^basic /i.test(value)) return [name, value];
    if (name !== "authorization") return [name, rewrite([name, value], replace)];
    const at = value.indexOf(" ") + 1;
    return [name, value.slice(0, at) + rewrite(["access_token", value.slice(at)], replace)];
  };
  const rewriteValues = <Noted extends { values: Pair[] }>(noted: Noted): Noted => ({
    ...noted,
    values: rewriteAll(noted.values),
  });
  return {
    ...exchange,
    path: rewrite(["", exchange.path], replace),
    query: rewriteAll(exchange.query),
    requestHeaders: exchange.requestHeaders.map(rewriteHeader),
    form: rewriteAll(exchange.form),
    responseHeaders: exchange.responseHeaders.map(rewriteHeader),
    answer: exchange.answer === null ? null : rewrite(["", exchange.answer], replace),
    rows: exchange.rows.map(rewriteValues),
    steps: exchange.steps.map(rewriteValues),
  };
}

/** The exchanges, in the order in which they began, with their secrets masked. */
export function maskSecrets(exchanges: readonly KeptExchange[]): KeptExchange[] {
  const ordered = inOrder(exchanges);
  const placeholders = new Map<string, string>();
  const counts = new Map<string, number>();
  const note: Replace = (name, value) => {
    const secret = isSecretName(name) ? inSnakeCase(name) : nameByShape(value);
    if (secret === null || value === "" || value === masked || placeholders.has(value)) return null;
    const count = (counts.get(secret) ?? 0) + 1;
    counts.set(secret, count);
    placeholders.set(value, `•${secret}-${count}-masked•`);
    return null;
  };
  const mask: Replace = (name, value) => {
    const isSecret = isSecretName(name) || value.length >= longEnough || value.includes("@");
    return isSecret ? (placeholders.get(value) ?? null) : null;
  };
  for (const exchange of ordered) rewriteExchange(exchange, note);
  return ordered.map((exchange) => rewriteExchange(exchange, mask));
}
