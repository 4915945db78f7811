// Where exchanges are kept: a ring in the database, of which the oldest go first, and a bell for whoever watches.
import { EventEmitter } from "node:events";
import { database } from "@/lib/database";
import { deriveKey, seal, unseal } from "@/lib/sealing";
import type { Exchange } from "./exchange";

/** More runs than this are not kept. */
const mostRuns = 200;

/** An exchange with its number, which grows. */
export type KeptExchange = Exchange & { id: number };

const perProcess = globalThis as { bothSidesTraceBell?: EventEmitter };

/** Rings when the server stops, so that nobody who watches keeps it waiting. */
export const endOfServer = "end of server";

/** Rings with the name of a run, and with the browser's, whenever one of its exchanges was kept. */
export function bell(): EventEmitter {
  return (perProcess.bothSidesTraceBell ??= new EventEmitter().setMaxListeners(0));
}

function key(): Buffer {
  return deriveKey("traces of the inspector");
}

const beginRun = 'INSERT OR IGNORE INTO "trace_run" ("id", "createdAt") VALUES (?, ?)';
const letSee = 'INSERT OR IGNORE INTO "trace_run_browser" ("runId", "browserHash") VALUES (?, ?)';
const nameClient = 'UPDATE "trace_run" SET "clientId" = ? WHERE "id" = ? AND "clientId" IS NULL';
const insert = 'INSERT INTO "trace_exchange" ("runId", "sealed") VALUES (?, ?)';
const removeOldest = `
  DELETE FROM "trace_run" WHERE "createdAt" < (SELECT "createdAt" FROM "trace_run" ORDER BY "createdAt" DESC LIMIT 1 OFFSET ${mostRuns})`;

function clientOf({ query, form }: Exchange): string | null {
  return [...query, ...form].find(([name]) => name === "client_id")?.[1] ?? null;
}

/** Keeps an exchange of `run`, which `browser` may see from now on; who watches hears of it once it is on disk. */
export function keep(exchange: Exchange, run: string, browser: string | null): void {
  const sealed = seal(key(), JSON.stringify(exchange));
  const client = clientOf(exchange);
  void database()
    .writePrepared((sql) => {
      const { changes } = sql.run(beginRun, run, exchange.began);
      if (changes > 0) sql.run(removeOldest);
      if (browser !== null) sql.run(letSee, run, browser);
      if (client !== null) sql.run(nameClient, client, run);
      sql.run(insert, run, sealed);
    })
    .then(() => {
      bell().emit(run);
      if (browser !== null) bell().emit(browser);
    })
    .catch(() => undefined); // what is watched goes on without its watcher
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
