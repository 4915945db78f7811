// A request that can be changed before it is sent again, and the ways in which texts are changed.
import type { Pair } from "@/lib/trace/exchange";
import type { Original } from "@/lib/trace/originals";
import { valueOf } from "@/lib/trace/pairs";

export type Sendable = { method: string; path: string; query: URLSearchParams; headers: Pair[]; form: URLSearchParams };

/** Takes a request apart. */
export function takeApart({ method, url, headers, body }: Original): Sendable {
  const [path = "/", query = ""] = url.split("?", 2);
  return { method, path, query: new URLSearchParams(query), headers, form: new URLSearchParams(body) };
}

/** Puts a request together again. */
export function putTogether({ method, path, query, headers, form }: Sendable): Original {
  const asked = query.toString();
  return { method, url: asked === "" ? path : `${path}?${asked}`, headers, body: form.toString() };
}

/** The value of a header, an empty text when there is none. */
export function headerOf({ headers }: Sendable, name: string): string {
  return valueOf(name, headers) ?? "";
}

/** Gives a header another value, or removes it when that is null. */
export function setHeader(request: Sendable, name: string, value: string | null): void {
  request.headers = request.headers.filter(([one]) => one !== name);
  if (value !== null) request.headers.push([name, value]);
}

/** The same text with one character changed, not the last: that of base64url may hold bits that nobody reads. */
export function withOneCharacterChanged(text: string): string {
  const at = Math.max(0, text.length - 5);
  return `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
}

/** The same JWT with `alg: none` and without its signature (RFC 8725 §2.1). */
export function withoutSignature(jwt: string): string {
  const [, payload = ""] = jwt.split(".");
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")}.${payload}.`;
}
