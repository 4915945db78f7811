// Exchanges for tests.
import type { Exchange } from "@/lib/trace/exchange";

/** An exchange of a browser with site B, with `changes`. */
export function makeExchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    run: null,
    from: "browser",
    to: "site-b",
    channel: "front",
    began: 0,
    duration: 1,
    method: "GET",
    path: "/provider/oauth/authorize",
    query: [],
    requestHeaders: [],
    form: [],
    status: 303,
    responseHeaders: [],
    answer: null,
    checks: [],
    rows: [],
    steps: [],
    again: null,
    ...changes,
  };
}
