// Devices that wait for a person (RFC 8628). Who holds one, what was decided and who redeems it: each one conditional UPDATE.
import { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { knownScopes } from "@/lib/provider/rules/scope";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { DeviceStore, WaitingDevice } from "../device-store";
import { clientParts, toClient } from "./clients";
import { rememberConsent } from "./consents";
import { fromUsersGrant, grantParts, insertTokens } from "./grant-rows";

/** What a poll before its time adds to the interval, for good (RFC 8628 §3.5), in seconds. */
const slowDown = 5;

const withClient = { client: { include: clientParts } };

export const devices: DeviceStore = {
  async save({ client, scope, createdAt, ...row }, mostLive) {
    try {
      return await database().write(async (transaction) => {
        const live = { clientId: client.id, decision: null, expiresAt: { gt: createdAt } };
        if ((await transaction.deviceCode.count({ where: live })) >= mostLive) {
          const next = await transaction.deviceCode.findFirstOrThrow({ where: live, orderBy: { expiresAt: "asc" } });
          return { waitUntil: next.expiresAt };
        }
        const data = { ...row, createdAt, clientId: client.id, scope: scope.join(" ") };
        return transaction.deviceCode.create({ data, select: { id: true } });
      });
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "code_taken";
      throw error;
    }
  },

  async find(id, secret) {
    const row = await database().read.deviceCode.findUnique({ where: { id }, include: withClient });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    return { id, client: toClient(row.client), scope: knownScopes(row.scope.split(" ")) };
  },

  async findByUserCode(userCodeHash) {
    const row = await database().read.deviceCode.findUnique({ where: { userCodeHash }, include: withClient });
    return (
      row && {
        id: row.id,
        client: toClient(row.client),
        scope: knownScopes(row.scope.split(" ")),
        expiresAt: row.expiresAt,
        browserHash: row.browserHash as TokenHash | null,
        decision: row.decision as WaitingDevice["decision"],
      }
    );
  },

  async claim(userCodeHash, browserHash, now) {
    return database().write(async ({ deviceCode }) => {
      const where = { userCodeHash, expiresAt: { gt: now } };
      const { count } = await deviceCode.updateMany({
        where: { ...where, OR: [{ browserHash: null }, { browserHash }] },
        data: { browserHash },
      });
      if (count === 1) return "claimed";
      return (await deviceCode.count({ where })) === 1 ? "taken" : "unknown";
    });
  },

  async rebind(from, to, now) {
    await database().read.deviceCode.updateMany({
      where: { browserHash: from, expiresAt: { gt: now } },
      data: { browserHash: to },
    });
  },

  async allow(id, browserHash, { user, authTime }, now) {
    return database().write(async (transaction) => {
      const { count } = await transaction.deviceCode.updateMany({
        where: { id, browserHash, decision: null, expiresAt: { gt: now } },
        data: { decision: "allowed" },
      });
      if (count === 0) return false;
      const { clientId, scope } = await transaction.deviceCode.findUniqueOrThrow({ where: { id } });
      const key = { userUid: user.uid, clientId };
      await rememberConsent(transaction, key, knownScopes(scope.split(" ")), now);
      const grant = { ...key, scope, authTime, createdAt: now }; // no session: it is the device's, not that browser's
      const { id: grantId } = await transaction.grant.create({ data: grant, select: { id: true } });
      await transaction.deviceCode.update({ where: { id }, data: { grantId } });
      return true;
    });
  },

  async deny(id, browserHash, now) {
    const { count } = await database().read.deviceCode.updateMany({
      where: { id, browserHash, decision: null, expiresAt: { gt: now } },
      data: { decision: "denied" },
    });
    return count === 1;
  },

  async poll(id, tokens, now) {
    return database().write(async (transaction) => {
      const { count } = await transaction.deviceCode.updateMany({
        where: { id, decision: "allowed", redeemedAt: null, expiresAt: { gt: now }, grant: { revokedAt: null } },
        data: { redeemedAt: now },
      });
      const { grant, ...row } = await transaction.deviceCode.findUniqueOrThrow({
        where: { id },
        include: { grant: { include: grantParts } },
      });
      if (count === 1 && grant !== null) {
        const ids = await insertTokens(transaction, grant.id, tokens, now);
        return { outcome: "redeemed", authorization: fromUsersGrant(grant), ...ids };
      }
      if (row.redeemedAt !== null) return { outcome: "already_redeemed" };
      if (row.decision === "denied") return { outcome: "denied" };
      if (now >= row.expiresAt) return { outcome: "expired" };
      if (row.decision === "allowed") return { outcome: "withdrawn" };
      const isTooEarly = row.lastPolledAt !== null && now < after(row.lastPolledAt, row.interval);
      const interval = row.interval + (isTooEarly ? slowDown : 0);
      await transaction.deviceCode.update({ where: { id }, data: { lastPolledAt: now, interval } });
      return { outcome: isTooEarly ? "slow_down" : "pending" };
    });
  },
};
