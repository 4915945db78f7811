// What was really sent, with its cookies and credentials, so that it can be sent again. In memory alone, and briefly: the
// database and the page never get it.
import type { IncomingMessage } from "node:http";
import type { Pair } from "./exchange";

/** A request as it arrived. */
export type Original = { method: string; url: string; headers: Pair[]; body: string };

/** How long a message can be sent again (milliseconds). */
const lifetime = 30 * 60_000;
/** More are not held; the oldest go first. */
const mostHeld = 2_000;

type Held = Original & { until: number };

const perProcess = globalThis as { bothSidesOriginals?: Map<number, Held> };

function held(): Map<number, Held> {
  return (perProcess.bothSidesOriginals ??= new Map());
}

/** A request's name, address and headers as they came; `body` is added when it has been read. */
export function originalRequest({ method = "GET", url = "/", rawHeaders }: IncomingMessage): Omit<Original, "body"> {
  const headers = Array.from({ length: rawHeaders.length / 2 }, (_, index): Pair => [
    rawHeaders[2 * index]!.toLowerCase(),
    rawHeaders[2 * index + 1]!,
  ]);
  return { method, url, headers };
}

/** Holds the request of the exchange that was kept with number `id`. */
export function holdOriginal(id: number, original: Original): void {
  held().set(id, { ...original, until: Date.now() + lifetime });
  if (held().size > mostHeld) held().delete(held().keys().next().value!);
}

/** The request of a kept exchange, undefined when it is too long ago, or the server was started anew since. */
export function originalOf(id: number): Original | undefined {
  const original = held().get(id);
  return original !== undefined && original.until > Date.now() ? original : undefined;
}
