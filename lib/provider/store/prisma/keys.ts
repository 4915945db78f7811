// Signing keys; the private halves arrive encrypted.
import { database } from "@/lib/database";
import type { KeyStore, StoredSigningKey } from "../key-store";

export const keys: KeyStore = {
  async list() {
    const rows = await database().read.signingKey.findMany({ orderBy: { createdAt: "desc" } });
    return rows as StoredSigningKey[];
  },

  async addMissing(candidates, now) {
    await database().write(async (transaction) => {
      const present = new Set((await transaction.signingKey.findMany()).map(({ algorithm }) => algorithm));
      const missing = candidates.filter(({ algorithm }) => !present.has(algorithm));
      await transaction.signingKey.createMany({
        data: missing.map((key) => ({ ...key, createdAt: now, signsFrom: now })),
      });
    });
  },

  async succeed(successors, { now, signsFrom, publishedUntil }) {
    return database().write(async (transaction) => {
      const added: string[] = [];
      for (const { succeeds, ...key } of successors) {
        const { count } = await transaction.signingKey.updateMany({
          where: { kid: succeeds, algorithm: key.algorithm, publishedUntil: null, signsFrom: { lte: now } },
          data: { publishedUntil },
        });
        if (count === 0) continue;
        await transaction.signingKey.create({ data: { ...key, createdAt: now, signsFrom } });
        added.push(key.kid);
      }
      return added;
    });
  },
};
