// Expired rows are removed while serving, by the traffic that made them: in small batches, between other writes.
import { after, lifetimes } from "@/lib/provider/config";
import { log } from "@/lib/provider/log";
import { store } from "@/lib/provider/store/prisma";

/** At most one round in this time (milliseconds), so that an idle server does nothing and a busy one little. */
const pauseBetweenRounds = 10_000;
const batchSize = 200;

const perProcess = globalThis as { bothSidesCleanUp?: { nextRound: number } };

/** Removes all that expired before `now`, and clients that registered themselves for nothing; every batch is a write of its own. */
async function cleanUp(now: Date): Promise<void> {
  const unusedSince = after(now, -lifetimes.unusedRegistration);
  while ((await store.clients.removeUnusedRegistrations(unusedSince, batchSize)) === batchSize);
  while ((await store.expiredRows.removeSome(now, batchSize)) === "more");
}

/** Starts a round in the background when the last one is long enough ago; what fails is tried again next time. */
export function cleanUpSoon(): void {
  const state = (perProcess.bothSidesCleanUp ??= { nextRound: Date.now() + pauseBetweenRounds });
  if (Date.now() < state.nextRound) return;
  state.nextRound = Infinity;
  cleanUp(new Date())
    .catch((error: unknown) => log("clean_up_failed", { cause: error instanceof Error ? error.name : "unknown" }))
    .finally(() => (state.nextRound = Date.now() + pauseBetweenRounds));
}
