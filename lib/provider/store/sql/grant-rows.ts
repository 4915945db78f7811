// What codes and tokens have in common, as prepared SQL reads and writes it.
import type { PreparedSql } from "@/lib/prepared-sql";
import type { ClaimsRequest } from "@/lib/provider/rules/claims-request";
import { knownScopes } from "@/lib/provider/rules/scope";
import type { NewTokens, TokenIds } from "../grant-store";
import type { EndUser } from "../store";
import { fromList, toList } from "../prisma/grant-rows";
import { clientOfRow, clientVersion } from "./known-clients";

/** The grant `g` and its person `u`, as far as a token answer needs them. */
export const grantColumns = `
  g."id" AS "grantId", g."clientId", g."scope" AS "grantScope", g."nonce", g."authTime", g."sessionId", g."claims",
  g."resource", g."createdAt" AS "grantedAt", g."revokedAt" AS "grantRevokedAt", u."uid", u."sub", u."email",
  u."emailVerified", u."name", u."picture", u."address", u."phoneNumber", u."disabledAt", ${clientVersion}`;

/** A row that has `grantId`, joined with its grant and its person. */
export const withGrant = `
  JOIN "provider_grant" g ON g."id" = t."grantId" LEFT JOIN "provider_end_user" u ON u."uid" = g."userUid"`;

export type GrantRow = {
  grantId: number;
  clientId: number;
  clientVersion: number;
  grantScope: string;
  nonce: string | null;
  authTime: number | null;
  sessionId: number | null;
  claims: string | null;
  resource: string | null;
  grantedAt: number;
  grantRevokedAt: number | null;
  emailVerified: number;
  disabledAt: number | null;
} & ({ uid: null } | Omit<EndUser, "emailVerified">);

/** A moment as SQLite keeps it, in milliseconds. */
export function toMoment(milliseconds: number): Date {
  return new Date(milliseconds);
}

/** The same where there may be none. */
export function toMomentOrNull(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}

function toUser(row: GrantRow): EndUser | null {
  if (row.uid === null) return null;
  const { uid, sub, email, emailVerified, name, picture, address, phoneNumber } = row;
  return { uid, sub, email, emailVerified: emailVerified === 1, name, picture, address, phoneNumber };
}

/** Turns a grant's columns into what every code and token of it shares. */
export async function fromGrant(row: GrantRow) {
  return {
    grantId: row.grantId,
    client: await clientOfRow(row.clientId, row.clientVersion),
    user: toUser(row),
    scope: knownScopes(row.grantScope.split(" ")),
    nonce: row.nonce,
    authTime: toMomentOrNull(row.authTime),
    sessionId: row.sessionId,
    claims: row.claims === null ? null : (JSON.parse(row.claims) as ClaimsRequest),
    resources: fromList(row.resource),
    revoked: row.grantRevokedAt !== null || row.disabledAt !== null,
  };
}

/** The same for codes and refresh tokens, which always stand for a person. */
export async function fromUsersGrant(row: GrantRow) {
  const { user, authTime, ...grant } = await fromGrant(row);
  if (user === null || authTime === null) throw new Error(`grant ${grant.grantId} has no user`);
  return { ...grant, user, authTime };
}

/** Inserts an access token and returns its number. */
export function insertAccessToken(
  sql: PreparedSql,
  grantId: number,
  { secretHash, scope, audience, expiresAt }: NewTokens["accessToken"],
  now: Date,
): number {
  return sql.run(
    `INSERT INTO "provider_access_token" ("grantId", "secretHash", "scope", "audience", "createdAt", "expiresAt")
     VALUES (?, ?, ?, ?, ?, ?)`,
    grantId,
    secretHash,
    scope.join(" "),
    toList(audience),
    now.getTime(),
    expiresAt.getTime(),
  ).id;
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
