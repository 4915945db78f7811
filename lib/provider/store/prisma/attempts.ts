// Counters of failed attempts: sign-ins, codes of devices, client secrets. They live in the database, so a restart or a second process forgets nothing.
import type { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { findRefusal } from "../sql/attempts";
import type { AttemptCounter, AttemptStore } from "../store";

async function refusalOf(
  transaction: Prisma.TransactionClient,
  counters: AttemptCounter[],
  now: Date,
): Promise<{ waitUntil: Date } | null> {
  for (const { key, limit } of counters) {
    const row = await transaction.signInFailure.findUnique({ where: { key } });
    if (row !== null && row.windowEnds > now && row.failures >= limit) return { waitUntil: row.windowEnds };
  }
  return null;
}

export const attempts: AttemptStore = {
  refusal: findRefusal,

  async claim(counters, now) {
    return database().write(async (transaction) => {
      const refusal = await refusalOf(transaction, counters, now);
      if (refusal !== null) return refusal;
      for (const { key, window } of counters) {
        const windowEnds = new Date(now.getTime() + window * 1_000);
        await transaction.signInFailure.deleteMany({ where: { key, windowEnds: { lte: now } } });
        await transaction.signInFailure.upsert({
          where: { key },
          create: { key, failures: 1, windowEnds },
          update: { failures: { increment: 1 } },
        });
      }
      return null;
    });
  },

  async release(counters) {
    const keys = counters.map(({ key }) => key);
    await database().read.signInFailure.updateMany({
      where: { key: { in: keys }, failures: { gt: 0 } },
      data: { failures: { decrement: 1 } },
    });
  },
};
