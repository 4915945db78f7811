// Words for a POSIX shell, in which nothing is a command but what is meant as one.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
import { masked } from "@/lib/trace/masks";

/** A placeholder of a masked value, or what was never noted. */
const missing = new RegExp(`(•[a-z_]+-\\d+-masked•|${masked})`);

function quoted(text: string): string {
  return text === "" ? "" : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Turns `•access_token-1-masked•` into ACCESS_TOKEN_1. */
function variableFor(part: string, unnoted: string): string {
  return part === masked ? unnoted : part.slice(1, -"-masked•".length).replaceAll("-", "_").toUpperCase();
}

/**
 * One word that the shell reads as `text`; what is masked becomes a variable of the environment, and what was never noted
 * the variable `unnoted`.
 */
export function shellWord(text: string, unnoted: string): string {
  const variable = unnoted.replaceAll(/\W/g, "_").toUpperCase();
  const parts = text.split(missing);
  return parts.map((part, at) => (at % 2 === 0 ? quoted(part) : `"$${variableFor(part, variable)}"`)).join("") || "''";
}

/** Percent-encodes a component of an address (RFC 3986 §2.1), but not what becomes a variable. */
export function encodeBetween(text: string): string {
  return text
    .split(missing)
    .map((part, at) => (at % 2 === 0 ? encodeURIComponent(part) : part))
    .join("");
}
