// The parameters of a back-channel request: WeChat documents the query, clients send a form as well, Auth.js some in each.
import { readParameters } from "@/lib/provider/rules/parameters";

/**
 * Reads a query and a form as one. Neither wins: a parameter that came with two values counts as not sent, so that no
 * two readers can take it differently; nor does one count that is empty, not UTF-8 or holds a NUL.
 */
export function mergeParameters(...encoded: string[]): ReadonlyMap<string, string> {
  const merged = new Map<string, string | null>();
  for (const pair of encoded.flatMap((text) => text.split("&"))) {
    const { names, values } = readParameters(pair);
    for (const name of names) {
      const value = values.get(name) ?? null;
      merged.set(name, !merged.has(name) || merged.get(name) === value ? value : null);
    }
  }
  return new Map([...merged].filter((entry): entry is [string, string] => entry[1] !== null));
}
