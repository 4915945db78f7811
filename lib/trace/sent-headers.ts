// The headers that were given to Node's `writeHead`, in whichever of its forms.
import type { OutgoingHttpHeader, OutgoingHttpHeaders } from "node:http";
import type { Pair } from "./exchange";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

/** Headers by names in small letters; one that has several values comes several times. */
export function headerPairs(headers: Headers): Pair[] {
  if (headers === undefined) return [];
  const entries: [string, unknown][] = Array.isArray(headers)
    ? Array.from({ length: headers.length / 2 }, (_, at) => [String(headers[2 * at]), headers[2 * at + 1]])
    : Object.entries(headers);
  return entries.flatMap(([name, value]) => [value].flat().map((one): Pair => [name.toLowerCase(), String(one)]));
}

/** The headers among what `writeHead` was given after the status. */
export function headersAmong(given: readonly unknown[]): Pair[] {
  return headerPairs(given.find((one) => typeof one === "object" && one !== null) as Headers);
}

/** Headers as `writeHead` takes them, with the length of a body that was changed. */
export function withLength(headers: readonly Pair[], body: Buffer): Record<string, string | string[]> {
  const named: Record<string, string | string[]> = {};
  for (const [name, value] of headers) {
    const before = named[name];
    named[name] = before === undefined ? value : [before, value].flat();
  }
  delete named["transfer-encoding"];
  named["content-length"] = String(body.byteLength);
  return named;
}
