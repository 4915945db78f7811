// Goes through a text for every value in it that has a name, in JSON, in an address or a form, one in another, and for
// every word. In one pass, however many values are looked for.
import { encodeBetween } from "@/lib/inspector/export/shell";
import type { Pair } from "@/lib/trace/exchange";

/** What stands for a value with a name (empty when it has none), null to leave it. */
export type Replace = (name: string, value: string) => string | null;

/** Values in values in values are looked at, and no deeper ones. */
const deepest = 6;

/** What separators leave in addresses, JSON and prose. */
const word = /[^\s"'<>&=;,()[\]{}\\/?:#]+/g;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

function rewriteWords(text: string, replace: Replace): string {
  return text.replaceAll(word, (one, at: number) => {
    const isWaiting = text.slice(0, at).endsWith("/authorize/");
    return replace(isWaiting ? "request" : "", one) ?? replace("", decoded(one)) ?? one;
  });
}

function rewriteJson(text: string, rewriteInner: (pair: Pair) => string): string {
  const rewriteAny = (name: string, value: unknown): unknown => {
    if (typeof value === "string") return rewriteInner([name, value]);
    if (Array.isArray(value)) return value.map((one) => rewriteAny(name, one));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, rewriteAny(member, one)]));
  };
  try {
    return JSON.stringify(rewriteAny("", JSON.parse(text)));
  } catch {
    // Its end was not noted, since it was long.
    return text.replaceAll(
      /"(\w+)":"([^"]*)"/g,
      (_, name: string, value: string) => `"${name}":"${rewriteInner([name, value])}"`,
    );
  }
}

function rewriteAddress(text: string, rewriteInner: (pair: Pair) => string, replace: Replace): string {
  const rewritePart = (part: string): string => {
    const at = part.indexOf("=");
    if (at === -1) return rewriteWords(part, replace);
    const value = decoded(part.slice(at + 1));
    const rewritten = rewriteInner([decoded(part.slice(0, at)), value]);
    return rewritten === value ? part : `${part.slice(0, at)}=${encodeBetween(rewritten)}`;
  };
  return text
    .split(/([?&#])/)
    .map((part, at) => (at % 2 === 0 ? rewritePart(part) : part))
    .join("");
}

/** The value of a pair, with what `replace` says in place of it, or of what is in it. */
export function rewrite([name, value]: Pair, replace: Replace, depth = 0): string {
  const whole = replace(name, value);
  if (whole !== null) return whole;
  const rewriteInner = (pair: Pair) => rewrite(pair, replace, depth + 1);
  if (depth < deepest && /^\s{0,9}[[{]/.test(value)) return rewriteJson(value, rewriteInner);
  if (depth < deepest && value.includes("=") && !/\s/.test(value)) return rewriteAddress(value, rewriteInner, replace);
  return rewriteWords(value, replace);
}
