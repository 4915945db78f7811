// Grants end with what came of them: whatever is removed because it expired takes its grant along when it was the last.
import { database } from "@/lib/database";
import type { PreparedSql } from "@/lib/prepared-sql";

/** What a grant lives by, and how it is found once it expired. */
const kinds = {
  accessTokens: { table: "provider_access_token", expired: '"expiresAt" <= ?' },
  refreshTokens: { table: "provider_refresh_token", expired: '"expiresAt" <= ?' },
  deviceCodes: { table: "provider_device_code", expired: '"expiresAt" <= ?' },
  wechatCodes: { table: "provider_wechat_code", expired: '"expiresAt" <= ?' },
  /** An access token that was renewed shortly before the end outlives its refresh token. */
  wechatTokens: { table: "provider_wechat_token", expired: '"expiresAt" <= ? AND "accessExpiresAt" <= ?' },
} as const;

/** Nothing lives by it any more; its code is over or was redeemed, and no device waits for it. */
const removeSpent = `
  DELETE FROM "provider_grant" AS g WHERE g."id" = ?
  AND NOT EXISTS (SELECT 1 FROM "provider_access_token" WHERE "grantId" = g."id")
  AND NOT EXISTS (SELECT 1 FROM "provider_refresh_token" WHERE "grantId" = g."id")
  AND NOT EXISTS (SELECT 1 FROM "provider_wechat_code" WHERE "grantId" = g."id")
  AND NOT EXISTS (SELECT 1 FROM "provider_wechat_token" WHERE "grantId" = g."id")
  AND NOT EXISTS (SELECT 1 FROM "provider_device_code" WHERE "grantId" = g."id")
  AND NOT EXISTS (SELECT 1 FROM "provider_authorization_code"
                  WHERE "grantId" = g."id" AND "redeemedAt" IS NULL AND "expiresAt" > ?)`;

function removeIfSpent(sql: PreparedSql, grantId: number | null, now: Date): void {
  if (grantId !== null) sql.run(removeSpent, grantId, now.getTime());
}

/** Removes at most `size` rows of a kind that expired by then, each with its grant if it was the last; returns how many. */
export async function removeExpired(kind: keyof typeof kinds, now: Date, size: number): Promise<number> {
  const { table, expired } = kinds[kind];
  type Row = { id: number; grantId: number | null };
  const find = `SELECT "id", "grantId" FROM "${table}" WHERE ${expired} LIMIT ${size}`;
  const moments = expired
    .split("?")
    .slice(1)
    .map(() => now.getTime());
  const rows = database().readPrepared.all<Row>(find, ...moments);
  if (rows.length === 0) return 0;
  await database().writePrepared((sql) => {
    for (const { id } of rows) sql.run(`DELETE FROM "${table}" WHERE "id" = ?`, id);
    for (const { grantId } of rows) removeIfSpent(sql, grantId, now);
  });
  return rows.length;
}

type End = { expiresAt: number; id: number };

/** How far the ends of codes have been looked through; a code that was redeemed goes with its tokens. */
const perProcess = globalThis as { bothSidesCodesSeen?: End };

/** Looks at the next `size` codes that expired by then and removes the grants of those that nobody redeemed; returns how many it looked at. */
export async function removeUnredeemed(now: Date, size: number): Promise<number> {
  const { expiresAt, id } = perProcess.bothSidesCodesSeen ?? { expiresAt: 0, id: 0 };
  const next = `SELECT "id", "expiresAt", "redeemedAt", "grantId" FROM "provider_authorization_code"
    WHERE ("expiresAt", "id") > (?, ?) AND "expiresAt" <= ? ORDER BY "expiresAt", "id" LIMIT ${size}`;
  type Row = End & { redeemedAt: number | null; grantId: number };
  const rows = database().readPrepared.all<Row>(next, expiresAt, id, now.getTime());
  const unredeemed = rows.filter(({ redeemedAt }) => redeemedAt === null);
  if (unredeemed.length > 0)
    await database().writePrepared((sql) => unredeemed.forEach(({ grantId }) => removeIfSpent(sql, grantId, now)));
  const last = rows.at(-1);
  if (last !== undefined) perProcess.bothSidesCodesSeen = { expiresAt: last.expiresAt, id: last.id };
  return rows.length;
}
