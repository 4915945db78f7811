// The one door to the database: a read-only connection for everyone, and a single writing
// connection that only the write queue uses. docs/decisions/ tells what happens without them.
import { statSync } from "node:fs";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import { preparedSql, type PreparedSql, type SqliteConnection } from "@/lib/prepared-sql";
import { settings } from "@/lib/settings";
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

/** An adapter that lets us prepare SQL on the connection that it opened. */
class SharedSqlite extends PrismaBetterSqlite3 {
  connection: PreparedSql | null = null;

  override async connect() {
    const adapter = await super.connect();
    this.connection = preparedSql((adapter as unknown as { client: SqliteConnection }).client);
    return adapter;
  }
}

/** The wait for a write lock is the queue's; every commit is on disk before it is acknowledged. */
class DurableSqlite extends SharedSqlite {
  override async connect() {
    const adapter = await super.connect();
    await adapter.executeScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    return adapter;
  }
}

/** A client, and the connection that it holds, which is open once anything was asked. */
function open(adapter: SharedSqlite): { client: PrismaClient; connect: () => Promise<PreparedSql> } {
  const client = new PrismaClient({ adapter, transactionOptions: { timeout: 60_000, maxWait: 60_000 } });
  return {
    client,
    connect: async () => {
      if (adapter.connection === null) await client.$connect();
      return adapter.connection!;
    },
  };
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
  const writer = open(new DurableSqlite({ url, fileMustExist: true, timeout: busyTimeout }, { timestampFormat }));
  const reader = open(new SharedSqlite({ url, fileMustExist: true, readonly: true }, { timestampFormat }));
  const { write, writePrepared } = createWriteQueue(writer.client, writer.connect, {
    isMoved: watchFile(url.replace(/^file:/, "")),
  });
  return {
    read: throughQueue(reader.client, write),
    readPrepared: reader.connect,
    write,
    writePrepared,
    close: async () => {
      await Promise.all([writer.client.$disconnect(), reader.client.$disconnect()]);
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
