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
