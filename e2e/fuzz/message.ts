// One request as plain data: what the generator bends, the server gets and the reference model judges.
import type { Outgoing } from "../support/raw-http";

export type Pairs = [string, string][];

export type Message = {
  method: string;
  path: string;
  query: Pairs;
  form: Pairs | null;
  json: unknown;
  contentType: string;
  authorization: string | null;
  /** Whether the signed-in browser's cookie goes along. */
  withBrowser: boolean;
};

/** A message with nothing in it. */
export function message(method: string, path: string, changes: Partial<Message> = {}): Message {
  const contentType = changes.json === undefined ? "application/x-www-form-urlencoded" : "application/json";
  return {
    method,
    path,
    query: [],
    form: null,
    json: undefined,
    contentType,
    authorization: null,
    withBrowser: false,
    ...changes,
  };
}

/** Encodes pairs as they are, lone surrogates and all. */
function encode(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join("&");
}

function escape(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

/** The path with its query, and what goes onto the wire with it. */
export function onTheWire(sent: Message): { path: string; outgoing: Outgoing } {
  const body = sent.form !== null ? encode(sent.form) : sent.json === undefined ? "" : JSON.stringify(sent.json);
  return {
    path: sent.path + (sent.query.length > 0 ? `?${encode(sent.query)}` : ""),
    outgoing: {
      method: sent.method,
      headers: {
        ...(body !== "" && { "Content-Type": sent.contentType }),
        ...(sent.authorization !== null && { Authorization: sent.authorization }),
      },
      ...(body !== "" && { body }),
    },
  };
}

/** The values of a form or a query, or null when a name comes twice; an empty value is none (RFC 6749 §3.1). */
export function single(pairs: Pairs): Map<string, string> | null {
  const values = new Map<string, string>();
  const names = new Set<string>();
  for (const [name, value] of pairs) {
    if (names.has(name) && name !== "resource") return null; // the one that may repeat (RFC 8707 §2)
    names.add(name);
    if (value !== "") values.set(name, value);
  }
  return values;
}
