// How many requests of ours may be under way: strangers name the addresses, and slow ones must not pile up.
import { OutboundFailedError } from "./outbound-error";

const mostAtOnce = 10;
const mostWaiting = 100;

let running = 0;
const waiting: (() => void)[] = [];

function take(signal: AbortSignal): Promise<void> {
  if (running < mostAtOnce) {
    running += 1;
    return Promise.resolve();
  }
  if (waiting.length >= mostWaiting) return Promise.reject(new OutboundFailedError("Too many requests are waiting."));
  return new Promise((begin, giveUp) => {
    const stop = () => {
      waiting.splice(waiting.indexOf(start), 1);
      giveUp(new OutboundFailedError("Too many requests were under way."));
    };
    const start = () => {
      signal.removeEventListener("abort", stop);
      begin();
    };
    signal.addEventListener("abort", stop, { once: true });
    waiting.push(start);
  });
}

function giveBack(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** Runs `work` when fewer than 10 others of this process are under way; throws an OutboundFailedError when the signal comes first. */
export async function inFlight<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  await take(signal);
  try {
    return await work();
  } finally {
    giveBack();
  }
}
