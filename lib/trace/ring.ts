// Where exchanges are kept: a ring of runs in the database, which loses those first in which nothing happens any more, and
// a bell for whoever watches.
import { EventEmitter } from "node:events";
import { database } from "@/lib/database";
import type { PreparedSql } from "@/lib/prepared-sql";
import { deriveKey, seal, unseal } from "@/lib/sealing";
import type { Exchange } from "./exchange";
import { valueOf } from "./pairs";
import { mostRuns } from "./runs";

/** An exchange with its number, which grows. */
export type KeptExchange = Exchange & { id: number };

const perProcess = globalThis as { bothSidesTraceBell?: EventEmitter };

/** Rings when the server stops, so that nobody who watches keeps it waiting. */
export const endOfServer = "end of server";

/** Rings with the name of a run, with the browser's, and for the client that it names, whenever an exchange was kept. */
export function bell(): EventEmitter {
  return (perProcess.bothSidesTraceBell ??= new EventEmitter().setMaxListeners(0));
}

/** The name with which the bell rings for a client. */
export function ringOfClient(clientId: string): string {
  return `client ${clientId}`;
}

function key(): Buffer {
  return deriveKey("traces of the inspector");
}

const goOn = 'UPDATE "trace_run" SET "lastAt" = ?, "clientId" = coalesce("clientId", ?) WHERE "id" = ?';
const beginRun = 'INSERT INTO "trace_run" ("id", "createdAt", "lastAt", "clientId") VALUES (?, ?, ?, ?)';
const removeIdle = `
  DELETE FROM "trace_run" WHERE "lastAt" < (SELECT "lastAt" FROM "trace_run" ORDER BY "lastAt" DESC LIMIT 1 OFFSET ${mostRuns - 1})`;
const letSee = 'INSERT OR IGNORE INTO "trace_run_browser" ("runId", "browserHash") VALUES (?, ?)';
const insert = 'INSERT INTO "trace_exchange" ("runId", "sealed") VALUES (?, ?)';

function clientOf({ query, form }: Exchange): string | null {
  return valueOf("client_id", query, form);
}

type Waiting = {
  exchange: Exchange;
  run: string;
  browser: string | null;
  numbered: (id: number) => void;
  resolve: (id: number | null) => void;
};

/** What ends within this time is written together: a commit costs more than what is in it (milliseconds). */
const gathering = 20;

let waiting: Waiting[] = [];

/** Writes one exchange; null when the ring has lost its run, and nobody could see it. */
function write(sql: PreparedSql, { exchange, run, browser }: Waiting, sealed: string): number | null {
  const client = clientOf(exchange);
  const { began } = exchange;
  if (sql.run(goOn, began, client, run).changes === 0) {
    if (browser === null) return null;
    sql.run(beginRun, run, began, began, client);
    sql.run(removeIdle);
  }
  if (browser !== null) sql.run(letSee, run, browser);
  return sql.run(insert, run, sealed).id;
}

async function writeAll(): Promise<void> {
  const group = waiting;
  waiting = [];
  const texts = group.map(({ exchange }) => seal(key(), JSON.stringify(exchange)));
  let ids: (number | null)[];
  try {
    ids = await database().writePrepared((sql) => group.map((one, at) => write(sql, one, texts[at]!)));
  } catch {
    ids = []; // what is watched goes on without its watcher
  }
  const heard = new Set<string>();
  for (const [at, { exchange, run, browser, numbered }] of group.entries()) {
    const id = ids[at] ?? null;
    if (id === null) continue;
    numbered(id);
    heard.add(run);
    if (browser !== null) heard.add(browser);
    const client = clientOf(exchange);
    if (client !== null) heard.add(ringOfClient(client));
  }
  for (const name of heard) bell().emit(name);
  for (const [at, { resolve }] of group.entries()) resolve(ids[at] ?? null);
}

/**
 * Keeps an exchange of `run`, which `browser` may see from now on; who watches hears of it once it is on disk, and
 * `numbered` before them. Returns its number, null when it could not be written.
 */
export function keep(
  exchange: Exchange,
  run: string,
  browser: string | null,
  numbered: (id: number) => void = () => {},
): Promise<number | null> {
  if (waiting.length === 0) setTimeout(() => void writeAll(), gathering);
  return new Promise((resolve) => waiting.push({ exchange, run, browser, numbered, resolve }));
}

/** The exchanges of a run, in the order in which they ended. */
export function readExchanges(run: string): KeptExchange[] {
  type Row = { id: number; sealed: string };
  const find = 'SELECT "id", "sealed" FROM "trace_exchange" WHERE "runId" = ? ORDER BY "id"';
  const rows = database().readPrepared.all<Row>(find, run);
  return rows.map(({ id, sealed }) => ({ ...(JSON.parse(unseal(key(), sealed)) as Exchange), id }));
}

export type Run = { id: string; createdAt: number; clientId: string | null };

/** The runs that a browser was part of, the newest first. */
export function readRuns(browser: string): Run[] {
  const find = `
    SELECT r."id", r."createdAt", r."clientId" FROM "trace_run_browser" b JOIN "trace_run" r ON r."id" = b."runId"
    WHERE b."browserHash" = ? ORDER BY r."createdAt" DESC LIMIT 50`;
  return database().readPrepared.all<Run>(find, browser);
}

/** The runs of these clients, whoever's browser they are, the newest first. */
export function readRunsOfClients(clientIds: readonly string[]): Run[] {
  const find = `
    SELECT "id", "createdAt", "clientId" FROM "trace_run"
    WHERE "clientId" IN (SELECT "value" FROM json_each(?)) ORDER BY "createdAt" DESC LIMIT 50`;
  return database().readPrepared.all<Run>(find, JSON.stringify(clientIds));
}
