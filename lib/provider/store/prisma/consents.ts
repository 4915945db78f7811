// What people allowed, and taking it back.
import type { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { knownScopes, type Scope } from "@/lib/provider/rules/scope";
import type { ConsentStore } from "../store";
import { clientParts, toClient } from "./clients";

/** Adds to what a person allowed a client. */
export async function rememberConsent(
  transaction: Prisma.TransactionClient,
  key: { userUid: number; clientId: number },
  scope: Scope[],
  now: Date,
): Promise<void> {
  const before = await transaction.consent.findUnique({ where: { userUid_clientId: key } });
  const allowed = knownScopes([...(before?.scope.split(" ") ?? []), ...scope]).join(" ");
  await transaction.consent.upsert({
    where: { userUid_clientId: key },
    create: { ...key, scope: allowed, createdAt: now, lastUsedAt: now },
    update: { scope: allowed, lastUsedAt: now },
  });
}

export const consents: ConsentStore = {
  async find(userUid, client) {
    const row = await database().read.consent.findUnique({
      where: { userUid_clientId: { userUid, clientId: client.id } },
    });
    return row === null ? [] : knownScopes(row.scope.split(" "));
  },

  async listConnected(userUid, now) {
    const alive = {
      OR: [
        { accessTokens: { some: { expiresAt: { gt: now } } } },
        { wechatToken: { is: { accessExpiresAt: { gt: now } } } },
      ],
    };
    const rows = await database().read.consent.findMany({
      where: { userUid },
      orderBy: { lastUsedAt: "desc" },
      include: {
        client: {
          include: {
            ...clientParts,
            owner: { select: { name: true } },
            _count: {
              select: {
                grants: { where: { userUid, revokedAt: null, ...alive } },
              },
            },
          },
        },
      },
    });
    return rows.map(({ client: { owner, _count, ...client }, scope, createdAt, lastUsedAt }) => ({
      client: toClient(client),
      ownerName: owner?.name ?? null,
      scope: knownScopes(scope.split(" ")),
      createdAt,
      lastUsedAt,
      liveGrants: _count.grants,
    }));
  },

  async withdraw(userUid, clientId, now) {
    return database().write(async (transaction) => {
      const where = { userUid, client: { clientId } };
      await transaction.grant.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: now } });
      const { count } = await transaction.consent.deleteMany({ where });
      return count === 1;
    });
  },
};
