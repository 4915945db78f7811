// The address to which a message was sent.
import type { Origins } from "@/lib/inspector/export/run";
import type { Pair } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";

/** Pairs as application/x-www-form-urlencoded. */
export function encodePairs(pairs: readonly Pair[]): string {
  return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();
}

/** The whole address with its query; what an address may not contain is percent-encoded. */
export function addressOf({ to, path, query }: KeptExchange, origins: Origins): string {
  const search = encodePairs(query);
  return `${origins[to]}${encodeURI(path).replaceAll("%25", "%")}${search === "" ? "" : `?${search}`}`;
}
