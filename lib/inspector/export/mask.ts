// A run without its secrets: each is replaced wherever it occurs, always by the same placeholder, so that a reader still
// sees where a value comes from.
import { inOrder } from "@/lib/inspector/export/run";
import { findSecrets, inSnakeCase, isSecretName } from "@/lib/inspector/export/secrets";
import type { Pair } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";

/** Shorter ones may be part of other words by chance, and are replaced together with their name only. */
const longEnough = 16;

/** A secret with its placeholder, which is long enough to have an origin, and what finds it inside a text. */
type Mask = { value: string; placeholder: string; pattern: RegExp };

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** How a value is written: as it is, in an address, in an address in another, in JSON, and in JSON in JSON. */
function spellings(value: string): string[] {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const asForm = new URLSearchParams({ v: value }).toString().slice(2);
  const encoded = [encodeURIComponent(value), asForm];
  return [...new Set([value, ...encoded, ...encoded.map(encodeURIComponent), inJson(value), inJson(inJson(value))])];
}

function patternFor(value: string, names: Iterable<string>): RegExp {
  const written = spellings(value).map(escaped).join("|");
  if (value.length >= longEnough || value.includes("@")) return new RegExp(written, "gi");
  const behind = [...names].map(escaped).join("|");
  return new RegExp(`(?<=\\b(?:${behind})(?:=|%3D|\\\\*":\\\\*"))(?:${written})(?![\\w.~%-])`, "gi");
}

function masksFor(exchanges: readonly KeptExchange[]): Mask[] {
  const counts = new Map<string, number>();
  const masks = [...findSecrets(exchanges)].map(([value, names]): Mask => {
    const name = inSnakeCase([...names][0]!);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { value, placeholder: `•${name}-${count}-masked•`, pattern: patternFor(value, names) };
  });
  return masks.sort((one, other) => other.value.length - one.value.length);
}

/** The exchanges, in the order in which they began, with their secrets masked. */
export function maskSecrets(exchanges: readonly KeptExchange[]): KeptExchange[] {
  const masks = masksFor(exchanges);
  const maskText = (text: string) =>
    masks.reduce((rest, { placeholder, pattern }) => rest.replaceAll(pattern, placeholder), text);
  const maskPair = ([name, value]: Pair): Pair => {
    const whole = isSecretName(name) ? masks.find((one) => one.value === value) : undefined;
    return [name, whole?.placeholder ?? maskText(value)];
  };
  const maskValues = <Noted extends { values: Pair[] }>(noted: Noted): Noted => ({
    ...noted,
    values: noted.values.map(maskPair),
  });
  return inOrder(exchanges).map((exchange) => ({
    ...exchange,
    path: maskText(exchange.path),
    query: exchange.query.map(maskPair),
    requestHeaders: exchange.requestHeaders.map(maskPair),
    form: exchange.form.map(maskPair),
    responseHeaders: exchange.responseHeaders.map(maskPair),
    answer: exchange.answer === null ? null : maskText(exchange.answer),
    rows: exchange.rows.map(maskValues),
    steps: exchange.steps.map(maskValues),
  }));
}
