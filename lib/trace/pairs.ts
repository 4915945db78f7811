// Names and values: parameters and headers, in the order in which they came.
import type { Pair } from "./exchange";

/** The first value of that name, null when there is none. */
export function valueOf(name: string, ...pairs: (readonly Pair[])[]): string | null {
  for (const some of pairs) {
    const found = some.find(([one]) => one === name);
    if (found !== undefined) return found[1];
  }
  return null;
}

/** The access token that a request shows in its header (RFC 6750 §2.1), null when it shows none. */
export function bearerIn(headers: readonly Pair[]): string | null {
  return /^bearer +(\S+)$/i.exec(valueOf("authorization", headers) ?? "")?.[1] ?? null;
}
