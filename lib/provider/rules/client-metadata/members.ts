// The members of a registration document, each read as what it must be; null counts as left out.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import { must } from "@/lib/provider/rules/must";
import { isServerAddress, isWebAddress } from "@/lib/provider/rules/web-address";

/** A registration as it was sent. */
export type Document = Record<string, unknown>;

const longestList = 50;

/** Whether the body is one JSON object. */
export function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One of a few texts; throws an OAuthError. */
export function oneOf<Value extends string, Default extends Value | null>(
  document: Document,
  name: string,
  values: readonly Value[],
  byDefault: Default,
): Value | Default {
  const value = document[name] ?? null;
  if (value === null) return byDefault;
  const known = values.find((one) => one === value);
  mustBeOneOf(known, name, values);
  return known;
}

/** What was found of a few values; throws an OAuthError when it is none of them. */
export function mustBeOneOf<Value extends string | number>(
  found: Value | undefined | null,
  name: string,
  values: readonly Value[],
): asserts found is Value {
  must(found !== undefined && found !== null, "member-one-of", { parameter: name, expected: values.join(", ") });
}

/** True or false, false when left out; throws an OAuthError. */
export function isTrue(document: Document, name: string): boolean {
  const value = document[name] ?? false;
  must(typeof value === "boolean", "member-true-or-false", { parameter: name });
  return value;
}

/** A list of texts, each kept once; undefined when left out. Throws an OAuthError. */
export function listOf(document: Document, name: string, least = 0): string[] | undefined {
  const value = document[name] ?? undefined;
  if (value === undefined) return undefined;
  const fits = Array.isArray(value) && value.length >= least && value.length <= longestList;
  must(fits, "member-list", { parameter: name, expected: `${least} to ${longestList}` });
  must(
    value.every((one) => typeof one === "string"),
    "member-list-of-texts",
    { parameter: name },
  );
  return [...new Set(value)];
}

/** A whole number of seconds, null when left out; throws an OAuthError. */
export function secondsOf(document: Document, name: string): number | null {
  const value = document[name] ?? null;
  const isWhole = value === null || (typeof value === "number" && Number.isInteger(value) && value >= 0);
  must(isWhole && (value ?? 0) < 2 ** 31, "member-seconds", { parameter: name });
  return value;
}

/** An address that people may follow, null when left out; throws an OAuthError. */
export function linkOf(document: Document, name: string): string | null {
  const value = document[name] ?? null;
  must(value === null || (typeof value === "string" && isWebAddress(value)), "member-web-address", { parameter: name });
  return value;
}

/** An address that this server asks, null when left out; throws an OAuthError. */
export function serverAddressOf(document: Document, name: string): string | null {
  const value = document[name] ?? null;
  const fits = value === null || (typeof value === "string" && isServerAddress(value));
  must(fits, "member-server-address", { parameter: name });
  return value;
}
