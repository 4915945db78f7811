// The one door to the database: a read-only connection for everyone, and a single writing
// connection that only the write queue uses. docs/decisions/ tells what happens without them.
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
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

/** The wait for a write lock is the queue's; every commit is on disk before it is acknowledged. */
class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const adapter = await super.connect();
    await adapter.executeScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    return adapter;
  }
}

function openWriter(url: string): PrismaClient {
  const adapter = new DurableSqlite(
    { url, fileMustExist: true, timeout: busyTimeout },
    { timestampFormat: "unixepoch-ms" },
  );
  return new PrismaClient({ adapter, transactionOptions: { timeout: 60_000, maxWait: 60_000 } });
}

function openReader(url: string): PrismaClient {
  const adapter = new PrismaBetterSqlite3(
    { url, fileMustExist: true, readonly: true },
    { timestampFormat: "unixepoch-ms" },
  );
  return new PrismaClient({ adapter });
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

/** Opens the database file at `url` (it must exist) and returns its two doors. */
export function openDatabase(url: string) {
  const writer = openWriter(url);
  const reader = openReader(url);
  const write = createWriteQueue(writer);
  return {
    read: throughQueue(reader, write),
    write,
    close: async () => {
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
