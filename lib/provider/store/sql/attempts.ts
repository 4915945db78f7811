// Whether somebody failed too often, asked before every secret is checked.
import { database } from "@/lib/database";
import type { AttemptCounter } from "../store";
import { toMoment } from "./grant-rows";

const full = `
  SELECT "windowEnds" FROM "provider_sign_in_failure" WHERE "key" = ? AND "failures" >= ? AND "windowEnds" > ?`;

/** Tells until when to wait, null when an attempt may be made; counts nothing. */
export function findRefusal(counters: AttemptCounter[], now: Date): { waitUntil: Date } | null {
  const sql = database().readPrepared;
  for (const { key, limit } of counters) {
    const row = sql.get<{ windowEnds: number }>(full, key, limit, now.getTime());
    if (row !== undefined) return { waitUntil: toMoment(row.windowEnds) };
  }
  return null;
}
