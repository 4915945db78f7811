// The database file of the server under test, for what only the store can tell: which rows exist, and what time does to them.
import { createRequire } from "node:module";
import { send, sendTogether, type Answer, type Outgoing } from "../support/raw-http";
import { databaseFile, oneOrigin } from "../support/servers";

type Statement = {
  all(...values: unknown[]): Record<string, unknown>[];
  run(...values: unknown[]): { changes: number };
};
type Database = { prepare(sql: string): Statement; close(): void };
type OpenDatabase = new (file: string, options: { timeout: number; fileMustExist: true }) => Database;

const SqliteDatabase = createRequire(import.meta.url)("better-sqlite3") as OpenDatabase;

function withDatabase<Result>(use: (database: Database) => Result): Result {
  const database = new SqliteDatabase(databaseFile(oneOrigin), { timeout: 5_000, fileMustExist: true });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** Counts what a query finds; it must name its only column `count`. */
export function countRows(sql: string, ...values: unknown[]): number {
  return withDatabase((database) => Number(database.prepare(sql).all(...values)[0]?.count));
}

/** Everything that is kept of a client's registration, as text to compare. */
export function registrationRows(clientId: string): string {
  return withDatabase((database) => {
    const rows = database.prepare("SELECT * FROM provider_client WHERE clientId = ?").all(clientId);
    const parts = ["provider_client_redirect_uri", "provider_client_secret"].map((table) =>
      database.prepare(`SELECT * FROM ${table} WHERE clientId = ? ORDER BY id`).all(rows[0]?.id ?? 0),
    );
    const app = database.prepare("SELECT * FROM provider_wechat_app WHERE clientId = ?").all(rows[0]?.id ?? 0);
    return JSON.stringify([rows, ...parts, app], (_, value: unknown) =>
      typeof value === "bigint" ? String(value) : value,
    );
  });
}

/** Changes rows and returns how many. */
export function changeRows(sql: string, ...values: unknown[]): number {
  return withDatabase((database) => database.prepare(sql).run(...values).changes);
}

/**
 * Sends forms together while nobody can write to the database, and lets go when the server has read them all: so each
 * has seen the state before the others, which one event loop alone would hide.
 */
export async function sendIntoRace(path: string, outgoings: Outgoing[]): Promise<Answer[]> {
  const database = new SqliteDatabase(databaseFile(oneOrigin), { timeout: 5_000, fileMustExist: true });
  database.prepare("BEGIN IMMEDIATE").run();
  try {
    return await sendTogether(path, outgoings, async () => {
      for (let probe = 0; probe < 3; probe += 1) await send("/provider/oauth/jwks");
      database.prepare("ROLLBACK").run();
    });
  } finally {
    database.close();
  }
}

const grantsOf = "SELECT id FROM provider_grant WHERE clientId = (SELECT id FROM provider_client WHERE clientId = ?)";

/** How many codes were ever issued to a client. */
export function countCodes(clientId: string): number {
  return countRows(
    `SELECT count(*) AS count FROM provider_authorization_code WHERE grantId IN (${grantsOf})`,
    clientId,
  );
}

/** How many access and refresh tokens were ever issued to a client. */
export function countTokens(clientId: string): { access: number; refresh: number } {
  const count = (table: string) =>
    countRows(`SELECT count(*) AS count FROM ${table} WHERE grantId IN (${grantsOf})`, clientId);
  return { access: count("provider_access_token"), refresh: count("provider_refresh_token") };
}

/** Lets time pass for what a client holds: moves its codes and tokens into the past by so many seconds. */
export function age(clientId: string, seconds: number): void {
  const columns = {
    provider_authorization_code: ["expiresAt", "redeemedAt"],
    provider_access_token: ["createdAt", "expiresAt"],
    provider_refresh_token: ["createdAt", "expiresAt", "rotatedAt"],
  };
  for (const [table, names] of Object.entries(columns)) {
    const moved = names.map((name) => `${name} = ${name} - ${seconds * 1_000}`).join(", ");
    changeRows(`UPDATE ${table} SET ${moved} WHERE grantId IN (${grantsOf})`, clientId);
  }
}

/** Puts a person's sign-in into the past by so many seconds. */
export function ageSession(email: string, seconds: number): void {
  const changed = changeRows(
    "UPDATE provider_login_session SET authenticatedAt = authenticatedAt - ? WHERE userUid = (SELECT uid FROM provider_end_user WHERE email = ?)",
    seconds * 1_000,
    email,
  );
  if (changed !== 1) throw new Error(`${email} has ${changed} sessions`);
}
