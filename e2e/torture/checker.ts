// The one judge after every fault: reads the database file, holds it against what clients were told, and says what is wrong.
// It looks at a copy, so that what the server will recover from stays as the fault left it.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ledger } from "./ledger";

type Row = Record<string, unknown>;
export type Sqlite = {
  prepare(sql: string): { all(...values: unknown[]): Row[]; run(...values: unknown[]): { changes: number } };
  exec(sql: string): void;
  close(): void;
};
type OpenSqlite = new (
  file: string,
  options?: { timeout?: number; readonly?: boolean; fileMustExist?: boolean },
) => Sqlite;

/** SQLite itself, without anything of the server's. */
export const SqliteFile = createRequire(import.meta.url)("better-sqlite3") as OpenSqlite;

const isDead = (row: Row) => row.revokedAt !== null || row.grantRevokedAt !== null;

/** SHA-256 of the secret of a handle `prefix_number.secret`, as the tables keep it. */
const hashOf = (handle: string) => createHash("sha256").update(handle.split(".")[1]!).digest("base64url");

function readTokens(file: Sqlite, table: string, columns: string): Map<string, Row> {
  const rows = file
    .prepare(
      `SELECT t.id, t.secretHash, t.grantId, ${columns}, g.revokedAt AS grantRevokedAt FROM ${table} t JOIN provider_grant g ON g.id = t.grantId`,
    )
    .all();
  const text = (hash: unknown) => (Buffer.isBuffer(hash) ? hash.toString("base64url") : String(hash));
  return new Map(rows.map((row) => [text(row.secretHash), row]));
}

/** I2, by the rows alone: what was used once has one set of tokens, what was not used has none; a client's own tokens share a grant. */
function objectionsToGrants(file: Sqlite): string[] {
  const grants = file
    .prepare(
      `SELECT g.id, g.userUid, c.redeemedAt, (c.id IS NOT NULL) AS hasCode,
         (SELECT count(*) FROM provider_access_token WHERE grantId = g.id) AS accesses,
         (SELECT count(*) FROM provider_refresh_token WHERE grantId = g.id) AS refreshes,
         (SELECT count(*) FROM provider_refresh_token WHERE grantId = g.id AND rotatedAt IS NULL) AS branches
       FROM provider_grant g LEFT JOIN provider_authorization_code c ON c.grantId = g.id`,
    )
    .all();
  return grants.flatMap((grant) => {
    const [accesses, refreshes, branches] = [grant.accesses, grant.refreshes, grant.branches].map(Number) as [
      number,
      number,
      number,
    ];
    const what = `grant ${String(grant.id)} has ${accesses} access tokens, ${refreshes} refresh tokens, ${branches} live branches`;
    const isFull = grant.userUid === null ? accesses > 0 : accesses === 1;
    if (!grant.hasCode) return isFull && refreshes === 0 ? [] : [`I2: ${what} and no code`];
    if (grant.redeemedAt === null) return accesses + refreshes === 0 ? [] : [`I2: ${what} and an unused code`];
    return accesses === refreshes && branches === 1 ? [] : [`I2: ${what} and a used code`];
  });
}

function objectionsToRefreshTokens(rows: Map<string, Row>, ledger: Ledger): string[] {
  return [...ledger.refreshes].flatMap(([token, state]) => {
    const row = rows.get(hashOf(token));
    if (row === undefined) return ["I1: an acknowledged refresh token is not there"];
    const wasRotated = row.rotatedAt !== null;
    if (state === "revoked") return isDead({ ...row, revokedAt: null }) ? [] : ["I3: a revoked refresh token lives"];
    if (state === "live" && wasRotated) return ["I1: a refresh token was rotated, and nobody asked"];
    if (state === "rotated" && !wasRotated) return ["I1: an acknowledged rotation is not there"];
    if (state === "live" && isDead({ ...row, revokedAt: null })) return ["I1: a live refresh token is dead"];
    return [];
  });
}

function objectionsToAccessTokens(rows: Map<string, Row>, ledger: Ledger): string[] {
  return [...ledger.accesses].flatMap(([token, refreshToken]) => {
    const row = rows.get(hashOf(token));
    if (row === undefined) return ["I1: an acknowledged access token is not there"];
    const state = refreshToken === null ? "live" : ledger.refreshes.get(refreshToken);
    if (state === "revoked") return isDead(row) ? [] : ["I3: an access token of a revoked family lives"];
    if (state === "live" || state === "rotated") return isDead(row) ? ["I1: a live access token is dead"] : [];
    return [];
  });
}

function objectionsToCodes(rows: Map<string, Row>, ledger: Ledger): string[] {
  return [...ledger.codes].flatMap(([code, state]) => {
    const row = rows.get(hashOf(code));
    if (row === undefined) return ["I1: an acknowledged code is not there"];
    if (state === "redeemed" && row.redeemedAt === null) return ["I1: an acknowledged redemption is not there"];
    if (state === "issued" && row.redeemedAt !== null) return ["I2: a code was used, and nobody used it"];
    return [];
  });
}

/** Whether the file says that a code was used. */
export function codeIsUsed(path: string, code: string): boolean {
  const file = new SqliteFile(path, { readonly: true, timeout: 5_000 });
  const row = readTokens(file, "provider_authorization_code", "t.redeemedAt").get(hashOf(code));
  file.close();
  return row?.redeemedAt !== null;
}

function inspect(file: Sqlite, ledger: Ledger): string[] {
  const integrity = file
    .prepare("PRAGMA integrity_check")
    .all()
    .map((row) => String(row.integrity_check));
  const orphans = file.prepare("PRAGMA foreign_key_check").all();
  return [
    ...(integrity.join() === "ok" ? [] : [`I4: integrity_check says ${integrity.join()}`]),
    ...(orphans.length === 0 ? [] : [`I4: ${orphans.length} rows point at nothing`]),
    ...objectionsToGrants(file),
    ...objectionsToCodes(readTokens(file, "provider_authorization_code", "NULL AS revokedAt, t.redeemedAt"), ledger),
    ...objectionsToRefreshTokens(readTokens(file, "provider_refresh_token", "NULL AS revokedAt, t.rotatedAt"), ledger),
    ...objectionsToAccessTokens(readTokens(file, "provider_access_token", "t.revokedAt"), ledger),
  ];
}

/** I6: nothing fails but with 503 and Retry-After. */
function objectionsToAnswers({ failures, surprises }: Ledger): string[] {
  const bad = failures.filter(({ status, retryAfter }) => status !== 503 || !retryAfter);
  return [...bad.map(({ status, text }) => `I6: answered ${status}: ${text.slice(0, 200)}`), ...surprises];
}

/** Reads a copy of the database at `path` (I1 to I4) and the ledger (I6); returns what is wrong, each kind of thing with how often. */
export function examine(path: string, ledger: Ledger): string[] {
  const folder = mkdtempSync(join(tmpdir(), "both-sides-checker-"));
  try {
    const copy = join(folder, "copy.db");
    for (const suffix of ["", "-wal"]) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix);
    const file = new SqliteFile(copy);
    const complaints = [...inspect(file, ledger), ...objectionsToAnswers(ledger)];
    file.close();
    const counted = new Map<string, number>();
    for (const complaint of complaints) counted.set(complaint, (counted.get(complaint) ?? 0) + 1);
    return [...counted].map(([complaint, times]) => (times === 1 ? complaint : `${complaint} (${times} times)`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
