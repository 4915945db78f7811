// Exchanges for tests.
import type { Exchange } from "@/lib/trace/exchange";
import { beginExchange } from "@/lib/trace/noted";

/** An exchange of a browser with site B, with `changes`. */
export function makeExchange(changes: Partial<Exchange> = {}): Exchange {
  const arrived = beginExchange("GET", "/provider/oauth/authorize", () => "client");
  return { ...arrived, began: 0, duration: 1, status: 303, ...changes };
}
