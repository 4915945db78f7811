// Registered clients (RFC 6749 §2).
import type { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { ClientStore, RegistrationStore } from "../client-store";
import { findClient } from "../sql/known-clients";
import { defaultOptions, type Client, type ClientOptions } from "../store";

/** What a client's row is read with. */
export const clientParts = { redirectUris: { orderBy: { id: "asc" } }, secrets: { orderBy: { id: "asc" } } } as const;

type ClientRow = Prisma.ClientGetPayload<{ include: typeof clientParts }>;

/** Turns a row into a client. */
export function toClient(row: ClientRow): Client {
  const { registrationTokenHash, ...shown } = row;
  return {
    ...shown,
    registeredBy: row.ownerUid !== null ? "owner" : registrationTokenHash !== null ? "itself" : "operator",
    type: row.type as Client["type"],
    tokenEndpointAuthMethod: row.tokenEndpointAuthMethod as Client["tokenEndpointAuthMethod"],
    idTokenSignedResponseAlg: row.idTokenSignedResponseAlg as Client["idTokenSignedResponseAlg"],
    options: { ...defaultOptions, ...(JSON.parse(row.options) as Partial<ClientOptions>) },
    grantTypes: row.grantTypes.split(" ").filter((grantType) => grantType !== ""),
    redirectUris: row.redirectUris.map(({ uri }) => uri),
    secrets: row.secrets.map((secret) => ({ ...secret, secretHash: secret.secretHash as TokenHash })),
  };
}

const mostSecrets = 2;

export const clients: Omit<ClientStore, keyof RegistrationStore> = {
  find: findClient,

  async findOwned(ownerUid, clientId) {
    const row = await database().read.client.findUnique({ where: { clientId, ownerUid }, include: clientParts });
    return row && toClient(row);
  },

  async listOwned(ownerUid) {
    const rows = await database().read.client.findMany({
      where: { ownerUid },
      include: clientParts,
      orderBy: { id: "desc" },
    });
    return rows.map(toClient);
  },

  async ownerName(client) {
    if (client.ownerUid === null) return null;
    const owner = await database().read.endUser.findUnique({ where: { uid: client.ownerUid }, select: { name: true } });
    return owner?.name ?? null;
  },

  async countPeople({ id }) {
    return database().read.consent.count({ where: { clientId: id } });
  },

  async countLiveTokens({ id }, now) {
    const { read } = database();
    const grant = { clientId: id, revokedAt: null };
    const live = { expiresAt: { gt: now }, grant };
    const counts = await Promise.all([
      read.accessToken.count({ where: { ...live, revokedAt: null } }),
      read.refreshToken.count({ where: { ...live, rotatedAt: null } }),
      read.wechatToken.count({ where: { accessExpiresAt: { gt: now }, grant } }),
      read.wechatToken.count({ where: live }),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  },

  async lastUsed({ id, secrets }) {
    const { _max } = await database().read.consent.aggregate({ where: { clientId: id }, _max: { lastUsedAt: true } });
    const moments = [_max.lastUsedAt, ...secrets.map(({ lastUsedAt }) => lastUsedAt)].filter((at) => at !== null);
    return moments.length === 0 ? null : new Date(Math.max(...moments.map((at) => at.getTime())));
  },

  async hasBrowserOrigin(origin) {
    const rows = await database().read.clientRedirectUri.findMany({
      where: { uri: { startsWith: `${origin}/` }, client: { type: "public" } },
      select: { uri: true },
    });
    return rows.some(({ uri }) => new URL(uri).origin === origin);
  },

  async register({ secret, redirectUris, grantTypes, options = {}, ...client }, together = []) {
    return database().write(async (transaction) => {
      const row = await transaction.client.create({
        data: {
          ...client,
          grantTypes: grantTypes.join(" "),
          options: JSON.stringify(options),
          redirectUris: { create: redirectUris.map((uri) => ({ uri })) },
          secrets: { create: secret === null ? [] : [{ ...secret, createdAt: client.createdAt }] },
        },
        include: clientParts,
      });
      for (const write of together) await write(transaction, row.id);
      return toClient(row);
    });
  },

  async change(ownerUid, clientId, { redirectUris, grantTypes, options, ...changes }) {
    return database().write(async (transaction) => {
      const row = await transaction.client.findUnique({ where: { clientId, ownerUid }, select: { id: true } });
      if (row === null) return false;
      await transaction.client.update({
        where: { id: row.id },
        data: {
          ...changes,
          ...(grantTypes && { grantTypes: grantTypes.join(" ") }),
          ...(options && { options: JSON.stringify(options) }),
        },
      });
      if (changes.tokenEndpointAuthMethod === "private_key_jwt")
        await transaction.clientSecret.deleteMany({ where: { clientId: row.id } });
      if (redirectUris === undefined) return true;
      await transaction.clientRedirectUri.deleteMany({ where: { clientId: row.id } });
      await transaction.clientRedirectUri.createMany({ data: redirectUris.map((uri) => ({ clientId: row.id, uri })) });
      return true;
    });
  },

  async remove(ownerUid, clientId) {
    const { count } = await database().read.client.deleteMany({ where: { clientId, ownerUid } });
    return count === 1;
  },

  async addSecret(ownerUid, clientId, secret, now) {
    return database().write(async (transaction) => {
      const row = await transaction.client.findUnique({
        where: { clientId, ownerUid, type: "confidential" },
        select: { id: true, tokenEndpointAuthMethod: true, _count: { select: { secrets: true } } },
      });
      if (row === null || row.tokenEndpointAuthMethod === "private_key_jwt") return "unknown";
      if (row._count.secrets >= mostSecrets) return "too_many";
      await transaction.clientSecret.create({ data: { ...secret, clientId: row.id, createdAt: now } });
      return "added";
    });
  },

  async removeSecret(ownerUid, clientId, secretId) {
    return database().write(async (transaction) => {
      const row = await transaction.client.findUnique({
        where: { clientId, ownerUid },
        select: { secrets: { select: { id: true } } },
      });
      if (!row?.secrets.some(({ id }) => id === secretId)) return "unknown";
      if (row.secrets.length === 1) return "last_one";
      await transaction.clientSecret.delete({ where: { id: secretId } });
      return "removed";
    });
  },

  async noteSecretUse(secretId, now) {
    await database().read.clientSecret.updateMany({ where: { id: secretId }, data: { lastUsedAt: now } });
  },

  async replaceSeeded(id, { redirectUris, options, ...secret }, now) {
    await database().write(async (transaction) => {
      await transaction.client.update({ where: { id }, data: { options: JSON.stringify(options) } });
      const known = await transaction.clientSecret.findMany({ where: { clientId: id } });
      if (known.length !== 1 || known[0]?.secretHash !== secret.secretHash) {
        await transaction.clientSecret.deleteMany({ where: { clientId: id } });
        await transaction.clientSecret.create({ data: { ...secret, clientId: id, createdAt: now } });
      }
      await transaction.clientRedirectUri.deleteMany({ where: { clientId: id } });
      await transaction.clientRedirectUri.createMany({ data: redirectUris.map((uri) => ({ clientId: id, uri })) });
    });
  },
};
