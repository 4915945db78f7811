// Counters of failed sign-ins. They live in the database, so a restart or a second process forgets nothing.
import { database } from "@/lib/database";
import type { AttemptStore } from "../store";

export const attempts: AttemptStore = {
  async claim(counters, now) {
    return database().write(async (transaction) => {
      for (const { key, limit } of counters) {
        const row = await transaction.signInFailure.findUnique({ where: { key } });
        if (row !== null && row.windowEnds > now && row.failures >= limit) return { waitUntil: row.windowEnds };
      }
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
