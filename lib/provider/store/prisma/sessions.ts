// Signed-in browsers: how a session begins, goes on under a new secret, and ends with all that hangs on it.
import { database } from "@/lib/database";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { SessionStore } from "../store";
import { clientParts, toClient } from "./clients";
import { toUser } from "./users";

export const sessions: SessionStore = {
  async begin(session) {
    const { id } = await database().read.loginSession.create({ data: session, select: { id: true } });
    return id;
  },

  async renew(id, session) {
    const { count } = await database().read.loginSession.updateMany({ where: { id }, data: session });
    return count === 1;
  },

  async find(id, secret, now) {
    const row = await database().read.loginSession.findUnique({
      where: { id, expiresAt: { gt: now } },
      include: { user: true },
    });
    if (row === null || row.user.disabledAt !== null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    return { id: row.id, user: toUser(row.user), authenticatedAt: row.authenticatedAt };
  },

  async end(id, browserHash, now) {
    return database().write(async (transaction) => {
      const { count } = await transaction.loginSession.deleteMany({ where: { id } });
      if (count === 0) return [];
      await transaction.authorizationRequest.deleteMany({ where: { browserHash, answeredAt: null } });
      const rows = await transaction.client.findMany({
        where: { grants: { some: { sessionId: id } } },
        include: clientParts,
      });
      await transaction.grant.updateMany({
        where: {
          sessionId: id,
          revokedAt: null,
          OR: [{ NOT: { scope: { contains: "offline_access" } } }, { code: { is: { redeemedAt: null } } }],
        },
        data: { revokedAt: now },
      });
      return rows.map(toClient);
    });
  },
};
