// Access tokens and refresh tokens. One conditional statement decides who of many rotates.
import { andThen } from "@/lib/awaitable";
import { database } from "@/lib/database";
import { knownScopes } from "@/lib/provider/rules/scope";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { GrantStore } from "../grant-store";
import { fromList } from "../prisma/grant-rows";
import {
  accessTokenValues,
  bearerColumns,
  fromBearer,
  fromUsersGrant,
  grantColumns,
  insertAccessToken,
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

/** Inserts for one caller alone: while nobody rotated the token and its grant stands. */
const claim = `
  INSERT INTO "provider_access_token" ("secretHash", "scope", "audience", "createdAt", "expiresAt", "grantId")
  SELECT ?, ?, ?, ?, ?, g."id" FROM "provider_refresh_token" t JOIN "provider_grant" g ON g."id" = t."grantId"
  WHERE t."id" = ? AND t."rotatedAt" IS NULL AND g."revokedAt" IS NULL`;

const succeed = `
  INSERT INTO "provider_refresh_token" ("secretHash", "createdAt", "expiresAt", "grantId")
  SELECT ?, ?, ?, "grantId" FROM "provider_refresh_token" WHERE "id" = ?`;

const retire = 'UPDATE "provider_refresh_token" SET "rotatedAt" = ?, "successor" = ? WHERE "id" = ?';

/** A client's own tokens share one grant, which says nothing but the client and the scope. */
const insertUnderItsGrant = `
  INSERT INTO "provider_access_token" ("secretHash", "scope", "audience", "createdAt", "expiresAt", "grantId")
  SELECT ?, ?, ?, ?, ?, "id" FROM "provider_grant"
  WHERE "userUid" IS NULL AND "clientId" = ? AND "scope" = ? AND "revokedAt" IS NULL LIMIT 1`;

export const issuedTokens: Pick<GrantStore, "issueClientToken" | "findRefreshToken" | "rotate" | "findAccessToken"> = {
  issueClientToken(client, token, now) {
    const scope = token.scope.join(" ");
    return database().writePrepared((sql) => {
      const { changes, id } = sql.run(insertUnderItsGrant, ...accessTokenValues(token, now), client.id, scope);
      if (changes === 1) return id;
      const grant = 'INSERT INTO "provider_grant" ("clientId", "scope", "createdAt") VALUES (?, ?, ?)';
      return insertAccessToken(sql, sql.run(grant, client.id, scope, now.getTime()).id, token, now);
    });
  },

  findRefreshToken(id, secret) {
    const row = database().readPrepared.get<RefreshTokenRow>(refreshTokenByNumber, id);
    if (row === undefined || !matchesHash(secret, row.secretHash)) return null;
    return andThen(fromUsersGrant(row), (grant) =>
      Object.assign(grant, {
        id,
        grantedAt: toMoment(row.grantedAt),
        createdAt: toMoment(row.createdAt),
        expiresAt: toMoment(row.expiresAt),
        rotatedAt: toMomentOrNull(row.rotatedAt),
        successor: row.successor,
      }),
    );
  },

  rotate(id, { accessToken, refreshToken }, note, now) {
    const moment = now.getTime();
    return database().writePrepared((sql) => {
      const claimed = sql.run(claim, ...accessTokenValues(accessToken, now), id);
      if (claimed.changes === 0) return { outcome: "already_rotated" };
      const refreshTokenId =
        refreshToken && sql.run(succeed, refreshToken.secretHash, moment, refreshToken.expiresAt.getTime(), id).id;
      const ids = { accessTokenId: claimed.id, refreshTokenId };
      sql.run(retire, moment, note(ids), id);
      return { outcome: "rotated", ...ids };
    });
  },

  findAccessToken(id, secret) {
    const row = database().readPrepared.get<AccessTokenRow>(accessTokenByNumber, id);
    if (row === undefined || !matchesHash(secret, row.secretHash)) return null;
    return andThen(fromBearer(row), ({ client, user, claims, revoked }) => ({
      id,
      client,
      user,
      scope: knownScopes(row.scope.split(" ")),
      audience: fromList(row.audience),
      claims,
      createdAt: toMoment(row.createdAt),
      expiresAt: toMoment(row.expiresAt),
      revoked: revoked || row.revokedAt !== null,
    }));
  },
};
