// What codes and tokens have in common, as prepared SQL reads and writes it.
import { andThen } from "@/lib/awaitable";
import type { PreparedSql, Value } from "@/lib/prepared-sql";
import type { ClaimsRequest } from "@/lib/provider/rules/claims-request";
import { knownScopes } from "@/lib/provider/rules/scope";
import type { NewTokens, TokenIds } from "../grant-store";
import type { EndUser } from "../store";
import { fromList, toList } from "../prisma/grant-rows";
import { clientOfRow } from "./known-clients";

/** The grant `g` and its person `u`, as far as whoever shows an access token needs them. */
export const bearerColumns = `
  g."clientId", g."claims", g."revokedAt" AS "grantRevokedAt", u."uid", u."sub", u."email", u."emailVerified", u."name",
  u."picture", u."address", u."phoneNumber", u."disabledAt"`;

/** The same, and what a token answer needs besides. */
export const grantColumns = `
  g."id" AS "grantId", g."scope" AS "grantScope", g."nonce", g."authTime", g."sessionId", g."resource",
  g."createdAt" AS "grantedAt", ${bearerColumns}`;

/** A row that has `grantId`, joined with its grant and its person. */
export const withGrant = `
  JOIN "provider_grant" g ON g."id" = t."grantId" LEFT JOIN "provider_end_user" u ON u."uid" = g."userUid"`;

export type BearerRow = {
  clientId: number;
  claims: string | null;
  grantRevokedAt: number | null;
  emailVerified: number;
  disabledAt: number | null;
} & ({ uid: null } | Omit<EndUser, "emailVerified">);

export type GrantRow = BearerRow & {
  grantId: number;
  grantScope: string;
  nonce: string | null;
  authTime: number | null;
  sessionId: number | null;
  resource: string | null;
  grantedAt: number;
};

/** A moment as SQLite keeps it, in milliseconds. */
export function toMoment(milliseconds: number): Date {
  return new Date(milliseconds);
}

/** The same where there may be none. */
export function toMomentOrNull(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}

function toUser(row: BearerRow): EndUser | null {
  if (row.uid === null) return null;
  const { uid, sub, email, emailVerified, name, picture, address, phoneNumber } = row;
  return { uid, sub, email, emailVerified: emailVerified === 1, name, picture, address, phoneNumber };
}

/** Turns the columns that every token has into what all of them share. */
export function fromBearer(row: BearerRow) {
  return andThen(clientOfRow(row.clientId), (client) => ({
    client,
    user: toUser(row),
    claims: row.claims === null ? null : (JSON.parse(row.claims) as ClaimsRequest),
    revoked: row.grantRevokedAt !== null || row.disabledAt !== null,
  }));
}

/** The same for codes and refresh tokens, which always stand for a person. */
export function fromUsersGrant(row: GrantRow) {
  return andThen(fromBearer(row), ({ client, user, claims, revoked }) => {
    const { grantId, grantScope, nonce, authTime, sessionId, resource } = row;
    if (user === null || authTime === null) throw new Error(`grant ${grantId} has no user`);
    return {
      client,
      claims,
      revoked,
      grantId,
      user,
      scope: knownScopes(grantScope.split(" ")),
      nonce,
      authTime: toMoment(authTime),
      sessionId,
      resources: fromList(resource),
    };
  });
}

/** What an access token's row says: `secretHash`, `scope`, `audience`, `createdAt` and `expiresAt`. */
export function accessTokenValues(
  { secretHash, scope, audience, expiresAt }: NewTokens["accessToken"],
  now: Date,
): Value[] {
  return [secretHash, scope.join(" "), toList(audience), now.getTime(), expiresAt.getTime()];
}

const accessToken = `
  INSERT INTO "provider_access_token" ("secretHash", "scope", "audience", "createdAt", "expiresAt", "grantId")
  VALUES (?, ?, ?, ?, ?, ?)`;

/** Inserts an access token and returns its number. */
export function insertAccessToken(
  sql: PreparedSql,
  grantId: number,
  token: NewTokens["accessToken"],
  now: Date,
): number {
  return sql.run(accessToken, ...accessTokenValues(token, now), grantId).id;
}

/** Inserts the tokens of one answer and returns their numbers. */
export function insertTokens(
  sql: PreparedSql,
  grantId: number,
  { accessToken, refreshToken }: NewTokens,
  now: Date,
): TokenIds {
  const accessTokenId = insertAccessToken(sql, grantId, accessToken, now);
  if (refreshToken === null) return { accessTokenId, refreshTokenId: null };
  const { id } = sql.run(
    'INSERT INTO "provider_refresh_token" ("grantId", "secretHash", "createdAt", "expiresAt") VALUES (?, ?, ?, ?)',
    grantId,
    refreshToken.secretHash,
    now.getTime(),
    refreshToken.expiresAt.getTime(),
  );
  return { accessTokenId, refreshTokenId: id };
}
