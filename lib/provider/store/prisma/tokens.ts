// Access tokens and refresh tokens. One conditional UPDATE decides who of many rotates.
import { database } from "@/lib/database";
import { knownScopes } from "@/lib/provider/rules/scope";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { GrantStore } from "../grant-store";
import { fromGrant, fromList, fromUsersGrant, grantParts, insertTokens, toList } from "./grant-rows";

export const tokens: Omit<GrantStore, "issueCode" | "findCode" | "redeemCode" | "issueTokenWithoutCode"> = {
  async issueClientToken(client, { scope, audience, ...token }, now) {
    return database().write(async (transaction) => {
      const kept = scope.join(" ");
      const grant = { clientId: client.id, scope: kept, createdAt: now };
      const { id: grantId } = await transaction.grant.create({ data: grant, select: { id: true } });
      const data = { ...token, grantId, scope: kept, audience: toList(audience), createdAt: now };
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
    const { client, user, claims, revoked } = fromGrant(row.grant);
    const { createdAt, expiresAt, revokedAt } = row;
    const scope = knownScopes(row.scope.split(" "));
    const audience = fromList(row.audience);
    return { id, client, user, scope, audience, claims, createdAt, expiresAt, revoked: revoked || revokedAt !== null };
  },
};
