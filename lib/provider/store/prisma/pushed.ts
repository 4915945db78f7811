// Pushed authorization requests (RFC 9126). What a client may have open is counted where it is inserted.
import { database } from "@/lib/database";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { PushedRequestStore } from "../request-store";
import { clientParts, toClient } from "./clients";

export const pushed: PushedRequestStore = {
  async save({ client, createdAt, ...row }, mostLive) {
    return database().write(async (transaction) => {
      const live = { clientId: client.id, answeredAt: null, expiresAt: { gt: createdAt } };
      if ((await transaction.pushedRequest.count({ where: live })) >= mostLive) {
        const next = await transaction.pushedRequest.findFirstOrThrow({ where: live, orderBy: { expiresAt: "asc" } });
        return { waitUntil: next.expiresAt };
      }
      return transaction.pushedRequest.create({
        data: { ...row, createdAt, clientId: client.id },
        select: { id: true },
      });
    });
  },

  async find(id, secret) {
    const row = await database().read.pushedRequest.findUnique({
      where: { id },
      include: { client: { include: clientParts } },
    });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    const { parameters, expiresAt, answeredAt } = row;
    return { id, client: toClient(row.client), parameters, expiresAt, answered: answeredAt !== null };
  },
};
