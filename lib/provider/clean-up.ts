// Expired rows are removed while serving, by the traffic that made them: in small batches, between other writes.
import { after, lifetimes } from "@/lib/provider/config";
import { log } from "@/lib/provider/log";
import { store } from "@/lib/provider/store/prisma";

/** At most one round in this time (milliseconds), so that an idle server does nothing and a busy one little. */
const pauseBetweenRounds = 10_000;
const batchSize = 200;
/** In milliseconds. */
const restBetweenBatches = 10;

const perProcess = globalThis as { bothSidesCleanUp?: { nextRound: number } };

/** Repeats `batch` while it finds more, with a rest after each: the database answers at once, so without it the process would do nothing else. */
async function inBatches(batch: () => Promise<boolean>): Promise<void> {
  while (await batch()) await new Promise((resume) => setTimeout(resume, restBetweenBatches));
}

/** Removes all that expired before `now`, and clients that registered themselves for nothing; every batch is a write of its own. */
async function cleanUp(now: Date): Promise<void> {
  const unusedSince = after(now, -lifetimes.unusedRegistration);
  await inBatches(async () => (await store.clients.removeUnusedRegistrations(unusedSince, batchSize)) === batchSize);
  await inBatches(async () => (await store.expiredRows.removeSome(now, batchSize)) === "more");
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
