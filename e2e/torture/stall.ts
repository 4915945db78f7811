// Makes a write stand still in the middle of its transaction, from outside: a trigger that counts for a long time.
import { setTimeout as pause } from "node:timers/promises";
import { SqliteFile } from "./checker";

/** Where a write stands still: before the access token, before the refresh token, and after it; always between claim and commit. */
export const stallingPoints = [
  "BEFORE INSERT ON provider_access_token",
  "BEFORE INSERT ON provider_refresh_token",
  "AFTER INSERT ON provider_refresh_token",
];

/** Lays the trigger into the database file; a minute or so is long enough to be killed in. */
export function stallWrites(database: string, point: string): void {
  const file = new SqliteFile(database, { timeout: 5_000 });
  file.exec(`
    CREATE VIEW torture_count AS
      WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 500000000) SELECT max(n) AS n FROM counted;
    CREATE TRIGGER torture_stall ${point} BEGIN SELECT n FROM torture_count; END;`);
  file.close();
}

/** Takes the trigger out again. */
export function letWritesGo(database: string): void {
  const file = new SqliteFile(database, { timeout: 5_000 });
  file.exec("DROP TRIGGER torture_stall; DROP VIEW torture_count;");
  file.close();
}

/** Resolves when somebody has held the write lock for 300 ms without a break: no healthy commit takes so long. */
export async function untilStalled(database: string): Promise<void> {
  const file = new SqliteFile(database, { timeout: 0 });
  const deadline = Date.now() + 10_000;
  for (let heldSince = Infinity; Date.now() - heldSince < 300; await pause(5)) {
    try {
      file.exec("BEGIN IMMEDIATE; ROLLBACK");
      heldSince = Infinity;
    } catch {
      heldSince = Math.min(heldSince, Date.now());
    }
    if (Date.now() > deadline) throw new Error("nobody stands still in a write");
  }
  file.close();
}
