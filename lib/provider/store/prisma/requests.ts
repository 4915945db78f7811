// Authorization requests that wait for a person, each bound to one browser (RFC 9700 §4.7).
import type { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { RequestStore, StoredRequest } from "../request-store";
import { clientParts, toClient } from "./clients";

export const requests: RequestStore = {
  async save({ client, request, ...row }) {
    const { id } = await database().read.authorizationRequest.create({
      data: { ...row, clientId: client.id, parameters: JSON.stringify(request), pushedId: request.pushedId },
      select: { id: true },
    });
    return id;
  },

  async find(id, secret, browserHash) {
    const row = await database().read.authorizationRequest.findUnique({
      where: { id, browserHash },
      include: { client: { include: clientParts } },
    });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    return {
      id: row.id,
      request: JSON.parse(row.parameters) as StoredRequest,
      client: toClient(row.client),
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      answered: row.answeredAt !== null,
    };
  },

  async rebind(from, to) {
    await database().read.authorizationRequest.updateMany({ where: { browserHash: from }, data: { browserHash: to } });
  },

  async settleAccountChoice(id) {
    await database().write(async (transaction) => {
      const row = await transaction.authorizationRequest.findUnique({ where: { id }, select: { parameters: true } });
      if (row === null) return;
      const request = JSON.parse(row.parameters) as StoredRequest;
      const prompt = request.prompt.filter((one) => one !== "select_account");
      const parameters = JSON.stringify({ ...request, prompt });
      await transaction.authorizationRequest.update({ where: { id }, data: { parameters } });
    });
  },

  async markAnswered(id, now, pushedId = null) {
    return database().write((transaction) => claimAnswer(transaction, id, pushedId, now));
  },
};

/** Claims the one answer that a waiting request, and the pushed one that it is, may have; false when it was given before. */
export async function claimAnswer(
  transaction: Prisma.TransactionClient,
  pendingId: number | null,
  pushedId: number | null,
  now: Date,
): Promise<boolean> {
  const data = { answeredAt: now };
  if (pendingId !== null) {
    const where = { id: pendingId, answeredAt: null };
    if ((await transaction.authorizationRequest.updateMany({ where, data })).count === 0) return false;
  }
  if (pushedId === null) return true;
  const { count } = await transaction.pushedRequest.updateMany({ where: { id: pushedId, answeredAt: null }, data });
  return count === 1;
}
