// Signing keys; the private halves arrive encrypted.
import { database } from "@/lib/database";
import type { KeyStore, StoredSigningKey } from "../store";

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
};
