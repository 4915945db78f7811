// A run that is taken away, and what every format needs to know of it.
import type { Exchange } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";

export type ExportedRun = {
  run: string;
  clientId: string | null;
  /** ISO 8601. */
  exportedAt: string;
  exchanges: KeptExchange[];
};

/** Where the two sites are, without a closing slash. */
export type Origins = Record<Exchange["to"], string>;

/** The exchanges in the order in which they began, as the inspector shows them. */
export function inOrder(exchanges: readonly KeptExchange[]): KeptExchange[] {
  return [...exchanges].sort((one, other) => one.began - other.began || one.id - other.id);
}

/** The value of the first header of that name (lower case), undefined when there is none. */
export function headerOf(headers: Exchange["requestHeaders"], name: string): string | undefined {
  return headers.find(([one]) => one === name)?.[1];
}
