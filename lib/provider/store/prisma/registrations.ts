// Clients that registered themselves (RFC 7591, RFC 7592).
import type { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { RegistrationStore } from "../client-store";
import { clientParts, toClient } from "./clients";

export const registrations: RegistrationStore = {
  async findRegistered(id, secret) {
    const row = await database().read.client.findUnique({ where: { id }, include: clientParts });
    if (!row?.registrationTokenHash || !matchesHash(secret, row.registrationTokenHash as TokenHash)) return null;
    return toClient(row);
  },

  async replaceRegistered(id, { redirectUris, grantTypes, options, ...changes }, together = []) {
    await database().write(async (transaction) => {
      await transaction.client.update({
        where: { id },
        data: { ...changes, grantTypes: grantTypes.join(" "), options: JSON.stringify(options) },
      });
      await transaction.clientRedirectUri.deleteMany({ where: { clientId: id } });
      await transaction.clientRedirectUri.createMany({ data: redirectUris.map((uri) => ({ clientId: id, uri })) });
      for (const write of together) await write(transaction, id);
    });
  },

  async removeRegistered(id) {
    await database().read.client.deleteMany({ where: { id } });
  },

  async removeUnusedRegistrations(before, limit) {
    const unused: Prisma.ClientWhereInput = {
      ownerUid: null,
      registrationTokenHash: { not: null },
      createdAt: { lt: before },
      requests: { none: {} },
      pushed: { none: {} },
      deviceCodes: { none: {} },
      wechatLogins: { none: {} },
      grants: { none: {} },
      consents: { none: {} },
      assertions: { none: {} },
      secrets: { none: { lastUsedAt: { gte: before } } },
    };
    const rows = await database().read.client.findMany({ where: unused, select: { id: true }, take: limit });
    if (rows.length === 0) return 0;
    const ids = rows.map(({ id }) => id);
    const { count } = await database().read.client.deleteMany({ where: { ...unused, id: { in: ids } } });
    return count;
  },
};
