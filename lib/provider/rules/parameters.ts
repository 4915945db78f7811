// Request parameters as they came: RFC 6749 §3.1, §3.2 and appendix B.
// https://www.rfc-editor.org/rfc/rfc6749#section-3.1
import { must } from "./must";

/** The parameters of one request; `values` holds what came once and not empty, but for `resource`. */
export type Parameters = {
  values: ReadonlyMap<string, string>;
  /** Names that came at all, empty ones too. */
  names: ReadonlySet<string>;
  /** Every `resource` that is not empty: the one parameter that may repeat (RFC 8707 §2). */
  resources: readonly string[];
  /** Names that came twice, in the query, in the form or across both. */
  repeated: ReadonlySet<string>;
  /** Names whose value is no well-formed UTF-8 or holds a NUL. */
  malformed: ReadonlySet<string>;
};

function decode(text: string): string | null {
  if (/^[^%+\0]*$/.test(text)) return text;
  try {
    const decoded = decodeURIComponent(text.replaceAll("+", " "));
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}

/** Reads application/x-www-form-urlencoded texts (a query, a body, or both) without hiding anything that came twice. */
export function readParameters(...encoded: string[]): Parameters {
  const values = new Map<string, string>();
  const names = new Set<string>();
  const resources: string[] = [];
  const repeated = new Set<string>();
  const malformed = new Set<string>();
  for (const pair of encoded.length === 1 ? encoded[0]!.split("&") : encoded.flatMap((text) => text.split("&"))) {
    if (pair === "") continue;
    const end = pair.includes("=") ? pair.indexOf("=") : pair.length;
    const rawName = pair.slice(0, end);
    const name = decode(rawName) ?? rawName;
    const value = decode(pair.slice(end + 1));
    if (names.has(name) && name !== "resource") repeated.add(name);
    names.add(name);
    if (value === null) malformed.add(name);
    else if (value !== "" && name === "resource") resources.push(value);
    else if (value !== "") values.set(name, value);
  }
  return { values, names, resources, repeated, malformed };
}

/** A parameter that came once and whole, else undefined. */
export function single({ values, repeated, malformed }: Parameters, name: string): string | undefined {
  return repeated.has(name) || malformed.has(name) ? undefined : values.get(name);
}

/** The encoded parameters without those of these names. */
export function withoutParameters(encoded: string, names: readonly string[]): string {
  const isKept = (pair: string) => {
    const [name = ""] = pair.split("=");
    return !names.includes(decode(name) ?? name);
  };
  return encoded.split("&").filter(isKept).join("&");
}

/** RFC 6749 §3.1, §3.2 – No parameter twice: two readers that pick a different one could be played against each other. */
export function mustBeSingle({ repeated, malformed }: Parameters): void {
  const [twice] = repeated;
  must(twice === undefined, "parameter-once", { parameter: printable(twice) });
  const [broken] = malformed;
  must(broken === undefined, "parameter-well-formed", { parameter: printable(broken) });
}

/** A parameter's name as it may stand in an error_description (RFC 6749 §5.2): known characters only, or not named. */
function printable(name: string | undefined): string {
  return name !== undefined && /^[a-z_]{1,40}$/.test(name) ? name : "(unnamed)";
}
