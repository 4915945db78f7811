// The one door to the database: a read-only connection for everyone, and a single writing
// connection that only the write queue uses. docs/decisions/ tells what happens without them.
import { statSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import Sqlite from "better-sqlite3";
import { preparedSql, type PreparedSql, type SqliteConnection } from "@/lib/prepared-sql";
import { readTogether } from "@/lib/read-together";
import { settings } from "@/lib/settings";
import { noteOperation, noteStatement } from "@/lib/trace/rows";
import { createWriteQueue, type Write } from "@/lib/write-queue";

const writingOperations = new Set([
  "create",
  "createMany",
  "createManyAndReturn",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
  "delete",
  "deleteMany",
]);

/** SQLite's own wait for a lock blocks the event loop, so there is next to none (milliseconds): the queue waits instead. */
const busyTimeout = 5;

/** The wait for a write lock is the queue's; every commit is on disk before it is acknowledged. We prepare SQL on the same connection. */
class DurableSqlite extends PrismaBetterSqlite3 {
  connection: PreparedSql | null = null;

  override async connect() {
    const adapter = await super.connect();
    await adapter.executeScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    await adapter.executeScript("PRAGMA temp_store = MEMORY;"); // what a savepoint copies need not go through a file
    this.connection = preparedSql((adapter as unknown as { client: SqliteConnection }).client, noteStatement);
    return adapter;
  }
}

/** Makes every single write of a client go through the queue, whoever calls it (next-auth's adapter, say). */
function throughQueue(reader: PrismaClient, write: Write) {
  return reader.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          if (!writingOperations.has(operation)) return query(args);
          const delegate = model.charAt(0).toLowerCase() + model.slice(1);
          return write((transaction) => {
            const operations = transaction[delegate as keyof typeof transaction] as unknown as Record<
              string,
              (input: unknown) => Promise<unknown>
            >;
            return operations[operation]!(args);
          });
        },
      },
    },
  });
}

/** Makes a client tell the exchange that is being answered which rows it changes. */
function noting(writer: PrismaClient): PrismaClient {
  return writer.$extends({
    query: {
      $allModels: {
        async $allOperations({ model, operation, args, query }) {
          const result: unknown = await query(args);
          noteOperation(model, operation, args as { data?: unknown }, result);
          return result;
        },
      },
    },
  }) as unknown as PrismaClient;
}

/** Tells whether there is another file at `path` now than there was at first, or none. */
function watchFile(path: string): () => boolean {
  const { ino, dev } = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now?.ino !== ino || now.dev !== dev;
  };
}

/** Opens the database file at `url` (it must exist) and returns its doors: one to read by, one to write by, each also for prepared SQL. */
export function openDatabase(url: string) {
  const timestampFormat = "unixepoch-ms";
  const path = url.replace(/^file:/, "");
  const readonly = { fileMustExist: true, readonly: true };
  const durable = new DurableSqlite({ url, fileMustExist: true, timeout: busyTimeout }, { timestampFormat });
  const writer = new PrismaClient({ adapter: durable, transactionOptions: { timeout: 60_000, maxWait: 60_000 } });
  const reader = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, ...readonly }, { timestampFormat }) });
  const preparedReader = new Sqlite(path, { ...readonly, timeout: busyTimeout });
  const reads = readTogether(preparedReader, preparedSql(preparedReader));
  const connect = async () => {
    if (durable.connection === null) await writer.$connect();
    return durable.connection!;
  };
  const { write, writePrepared } = createWriteQueue(settings().mode === "demo" ? noting(writer) : writer, connect, {
    isMoved: watchFile(path),
    onCommit: reads.renew,
  });
  return {
    read: throughQueue(reader, write),
    readPrepared: reads.sql,
    write,
    writePrepared,
    close: async () => {
      preparedReader.close();
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}

export type Database = ReturnType<typeof openDatabase>;

const perProcess = globalThis as { bothSidesDatabase?: Database };

/** The database of this process, opened on first use; one for all bundles. */
export function database(): Database {
  perProcess.bothSidesDatabase ??= openDatabase(settings().databaseUrl);
  return perProcess.bothSidesDatabase;
}

/** Closes the database of this process; the next question opens it anew. */
export async function closeDatabase(): Promise<void> {
  const open = perProcess.bothSidesDatabase;
  delete perProcess.bothSidesDatabase;
  await open?.close();
}
