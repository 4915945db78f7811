// Codes and tokens. Every one-time artefact is claimed by one conditional UPDATE: of many callers one wins.
import type { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { knownScopes } from "@/lib/provider/rules/scope";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { GrantStore, NewTokens, TokenIds } from "../store";
import { clientParts, toClient } from "./clients";
import { toUser } from "./users";

const grantParts = { client: { include: clientParts }, user: true } as const;

type GrantRow = Prisma.GrantGetPayload<{ include: typeof grantParts }>;

function fromGrant(grant: GrantRow) {
  return {
    grantId: grant.id,
    client: toClient(grant.client),
    user: grant.user && toUser(grant.user),
    scope: knownScopes(grant.scope.split(" ")),
    nonce: grant.nonce,
    authTime: grant.authTime,
    revoked: grant.revokedAt !== null || (grant.user !== null && grant.user.disabledAt !== null),
  };
}

/** Codes and refresh tokens always stand for a person. */
function fromUsersGrant(row: GrantRow) {
  const { user, authTime, ...grant } = fromGrant(row);
  if (user === null || authTime === null) throw new Error(`grant ${grant.grantId} has no user`);
  return { ...grant, user, authTime };
}

async function insertTokens(
  transaction: Prisma.TransactionClient,
  grantId: number,
  tokens: NewTokens,
  now: Date,
): Promise<TokenIds> {
  const select = { id: true };
  const { scope, ...accessToken } = tokens.accessToken;
  const access = await transaction.accessToken.create({
    data: { ...accessToken, grantId, scope: scope.join(" "), createdAt: now },
    select,
  });
  if (tokens.refreshToken === null) return { accessTokenId: access.id, refreshTokenId: null };
  const refresh = await transaction.refreshToken.create({
    data: { ...tokens.refreshToken, grantId, createdAt: now },
    select,
  });
  return { accessTokenId: access.id, refreshTokenId: refresh.id };
}

export const grants: GrantStore = {
  async issueCode(
    { client, user, scope, nonce, authTime, redirectUri, codeChallenge },
    { secretHash, createdAt, expiresAt, answersRequest },
  ) {
    return database().write(async (transaction) => {
      if (answersRequest !== null) {
        const { count } = await transaction.authorizationRequest.updateMany({
          where: { id: answersRequest, answeredAt: null },
          data: { answeredAt: createdAt },
        });
        if (count === 0) return { outcome: "already_answered" };
      }
      const key = { userUid: user.uid, clientId: client.id };
      const before = await transaction.consent.findUnique({ where: { userUid_clientId: key } });
      const allowed = knownScopes([...(before?.scope.split(" ") ?? []), ...scope]).join(" ");
      await transaction.consent.upsert({
        where: { userUid_clientId: key },
        create: { ...key, scope: allowed, createdAt, lastUsedAt: createdAt },
        update: { scope: allowed, lastUsedAt: createdAt },
      });
      const grant = await transaction.grant.create({
        data: { ...key, scope: scope.join(" "), nonce, authTime, createdAt },
        select: { id: true },
      });
      const code = await transaction.authorizationCode.create({
        data: { grantId: grant.id, secretHash, redirectUri, codeChallenge, expiresAt },
        select: { id: true },
      });
      return { outcome: "issued", codeId: code.id };
    });
  },

  async findCode(id, secret) {
    const row = await database().read.authorizationCode.findUnique({
      where: { id },
      include: { grant: { include: grantParts } },
    });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    const { redirectUri, codeChallenge, expiresAt, redeemedAt } = row;
    return {
      ...fromUsersGrant(row.grant),
      id,
      redirectUri,
      codeChallenge,
      expiresAt,
      redeemedAt,
    };
  },

  async redeemCode(id, tokens, now) {
    return database().write(async (transaction) => {
      const { count } = await transaction.authorizationCode.updateMany({
        where: { id, redeemedAt: null, grant: { revokedAt: null } },
        data: { redeemedAt: now },
      });
      if (count === 0) return { outcome: "already_redeemed" };
      const { grantId } = await transaction.authorizationCode.findUniqueOrThrow({
        where: { id },
        select: { grantId: true },
      });
      return { outcome: "redeemed", ...(await insertTokens(transaction, grantId, tokens, now)) };
    });
  },

  async issueClientToken(client, { scope, ...token }, now) {
    return database().write(async (transaction) => {
      const kept = scope.join(" ");
      const grant = { clientId: client.id, scope: kept, createdAt: now };
      const { id: grantId } = await transaction.grant.create({ data: grant, select: { id: true } });
      const data = { ...token, grantId, scope: kept, createdAt: now };
      const { id } = await transaction.accessToken.create({ data, select: { id: true } });
      return id;
    });
  },

  async revokeAccessToken(id, now) {
    await database().read.accessToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  },

  async revoke(grantId, now) {
    await database().read.grant.updateMany({ where: { id: grantId, revokedAt: null }, data: { revokedAt: now } });
  },

  async findRefreshToken(id, secret) {
    const row = await database().read.refreshToken.findUnique({
      where: { id },
      include: { grant: { include: grantParts } },
    });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    const { createdAt, expiresAt, rotatedAt, successor, grant } = row;
    return { ...fromUsersGrant(grant), id, grantedAt: grant.createdAt, createdAt, expiresAt, rotatedAt, successor };
  },

  async rotate(id, tokens, seal, now) {
    return database().write(async (transaction) => {
      const { count } = await transaction.refreshToken.updateMany({
        where: { id, rotatedAt: null, grant: { revokedAt: null } },
        data: { rotatedAt: now },
      });
      if (count === 0) return { outcome: "already_rotated" };
      const { grantId } = await transaction.refreshToken.findUniqueOrThrow({
        where: { id },
        select: { grantId: true },
      });
      const ids = await insertTokens(transaction, grantId, tokens, now);
      await transaction.refreshToken.update({ where: { id }, data: { successor: seal(ids) } });
      return { outcome: "rotated", ...ids };
    });
  },

  async findAccessToken(id, secret) {
    const row = await database().read.accessToken.findUnique({
      where: { id },
      include: { grant: { include: grantParts } },
    });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    const { client, user, revoked } = fromGrant(row.grant);
    const { createdAt, expiresAt, revokedAt } = row;
    const scope = knownScopes(row.scope.split(" "));
    return { id, client, user, scope, createdAt, expiresAt, revoked: revoked || revokedAt !== null };
  },
};
