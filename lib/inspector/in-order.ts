// The order of a run's messages.
import type { KeptExchange } from "@/lib/trace/ring";

/** The messages of a run in the order in which they began, which numbers them from 1. */
export function inOrder(kept: readonly KeptExchange[]): KeptExchange[] {
  return [...kept].sort((one, other) => one.began - other.began || one.id - other.id);
}
