// Access tokens and refresh tokens. One conditional UPDATE decides who of many rotates.
import { database } from "@/lib/database";
import { knownScopes } from "@/lib/provider/rules/scope";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { GrantStore } from "../grant-store";
import { fromList } from "../prisma/grant-rows";
import {
  bearerColumns,
  fromBearer,
  fromUsersGrant,
  grantColumns,
  insertAccessToken,
  insertTokens,
  toMoment,
  toMomentOrNull,
  withGrant,
  type BearerRow,
  type GrantRow,
} from "./grant-rows";

const refreshTokenByNumber = `
  SELECT t."secretHash", t."createdAt", t."expiresAt", t."rotatedAt", t."successor", ${grantColumns}
  FROM "provider_refresh_token" t ${withGrant} WHERE t."id" = ?`;

type RefreshTokenRow = GrantRow & {
  secretHash: TokenHash;
  createdAt: number;
  expiresAt: number;
  rotatedAt: number | null;
  successor: string | null;
};

const accessTokenByNumber = `
  SELECT t."secretHash", t."scope", t."audience", t."createdAt", t."expiresAt", t."revokedAt", ${bearerColumns}
  FROM "provider_access_token" t ${withGrant} WHERE t."id" = ?`;

type AccessTokenRow = BearerRow & {
  secretHash: TokenHash;
  scope: string;
  audience: string | null;
  createdAt: number;
  expiresAt: number;
  revokedAt: number | null;
};

/** Changes the row of one caller alone, and only while its grant stands. */
const claim = `
  UPDATE "provider_refresh_token" SET "rotatedAt" = ? WHERE "id" = ? AND "rotatedAt" IS NULL
  AND EXISTS (SELECT 1 FROM "provider_grant" g WHERE g."id" = "grantId" AND g."revokedAt" IS NULL)
  RETURNING "grantId"`;

export const issuedTokens: Pick<GrantStore, "issueClientToken" | "findRefreshToken" | "rotate" | "findAccessToken"> = {
  async issueClientToken(client, token, now) {
    return database().writePrepared((sql) => {
      const grant = 'INSERT INTO "provider_grant" ("clientId", "scope", "createdAt") VALUES (?, ?, ?)';
      const { id } = sql.run(grant, client.id, token.scope.join(" "), now.getTime());
      return insertAccessToken(sql, id, token, now);
    });
  },

  async findRefreshToken(id, secret) {
    const row = database().readPrepared.get<RefreshTokenRow>(refreshTokenByNumber, id);
    if (row === undefined || !matchesHash(secret, row.secretHash)) return null;
    return {
      ...(await fromUsersGrant(row)),
      id,
      grantedAt: toMoment(row.grantedAt),
      createdAt: toMoment(row.createdAt),
      expiresAt: toMoment(row.expiresAt),
      rotatedAt: toMomentOrNull(row.rotatedAt),
      successor: row.successor,
    };
  },

  async rotate(id, tokens, seal, now) {
    return database().writePrepared((sql) => {
      const claimed = sql.get<{ grantId: number }>(claim, now.getTime(), id);
      if (claimed === undefined) return { outcome: "already_rotated" };
      const ids = insertTokens(sql, claimed.grantId, tokens, now);
      sql.run('UPDATE "provider_refresh_token" SET "successor" = ? WHERE "id" = ?', seal(ids), id);
      return { outcome: "rotated", ...ids };
    });
  },

  async findAccessToken(id, secret) {
    const row = database().readPrepared.get<AccessTokenRow>(accessTokenByNumber, id);
    if (row === undefined || !matchesHash(secret, row.secretHash)) return null;
    const { client, user, claims, revoked } = await fromBearer(row);
    return {
      id,
      client,
      user,
      scope: knownScopes(row.scope.split(" ")),
      audience: fromList(row.audience),
      claims,
      createdAt: toMoment(row.createdAt),
      expiresAt: toMoment(row.expiresAt),
      revoked: revoked || row.revokedAt !== null,
    };
  },
};
