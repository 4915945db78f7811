// The one write path. What arrives while a commit is under way is committed together and answered only after the
// commit is on disk; a job that throws undoes itself alone.
// A job speaks Prisma, or prepared SQL; each kind has commits of its own, one after the other on one connection.
import type { Prisma, PrismaClient } from "@prisma/client";
import type { PreparedSql } from "@/lib/prepared-sql";
import { inItsExchange } from "@/lib/trace/rows";

type Transaction = Prisma.TransactionClient;

/** Runs a job inside the next commit; rejects with the job's own error, which undoes that job alone. */
export type Write = <T>(job: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** The same for a job of prepared SQL, which waits for nothing; it may run twice, so all it does is in its statements. */
export type WritePrepared = <T>(job: (sql: PreparedSql) => T) => Promise<T>;

/** The database could not be written in time; nothing was changed and the caller may try again. */
export class DatabaseBusyError extends Error {
  override readonly name = "DatabaseBusyError";
}

type Waiting<Connection> = {
  job: (connection: Connection) => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
};

/** A job that is done, waiting for its commit. */
type Settle = () => void;

const largestGroup = 64;

type Circumstances = {
  /** How long to try to get the write lock, in milliseconds. */
  patience: number;
  /** Whether the file at the database's path is no longer the one that was opened: what is written is then kept nowhere. */
  isMoved: () => boolean;
  /** What to do after each commit, before anybody is told of it. */
  onCommit: () => void;
  /** What to do when the state of the connection cannot be trusted any more. */
  exit: (error: unknown) => void;
};

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_BUSY|database is locked|P1008|SocketTimeout|timed out/i.test(
      `${error.message} ${"code" in error ? error.code : ""}`,
    )
  );
}

function isFullDisk(error: unknown): boolean {
  return error instanceof Error && /database or disk is full/.test(error.message);
}

/** Makes the queue of a writing client that nobody else uses; `connect` gives the connection that the client holds. */
export function createWriteQueue(
  writer: PrismaClient,
  connect: () => Promise<PreparedSql>,
  {
    patience = 5_000,
    isMoved = () => false,
    onCommit = () => undefined,
    exit = exitProcess,
  }: Partial<Circumstances> = {},
): { write: Write; writePrepared: WritePrepared } {
  const waiting: Waiting<Transaction>[] = [];
  const waitingPrepared: Waiting<PreparedSql>[] = [];
  let draining = false;

  async function commitWithPrisma(group: Waiting<Transaction>[]): Promise<void> {
    const settled: Settle[] = [];
    let locked = false;
    try {
      await writer.$transaction(async (transaction) => {
        await transaction.$executeRaw`DELETE FROM "_prisma_migrations" WHERE 0`; // takes the write lock at once
        locked = true;
        for (const { job, resolve, reject } of group) {
          await transaction.$executeRaw`SAVEPOINT job`;
          try {
            const value = await job(transaction);
            settled.push(() => resolve(value as never));
          } catch (error) {
            await transaction.$executeRaw`ROLLBACK TO job`;
            settled.push(() => reject(error));
          }
          await transaction.$executeRaw`RELEASE job`;
        }
      });
    } catch (error) {
      if (!locked && isBusy(error))
        throw new DatabaseBusyError("the database is locked by another process", { cause: error });
      for (const { reject } of group) reject(error);
      // A full disk leaves nothing behind; after any other failure the connection's state cannot be trusted.
      if (!isFullDisk(error) || (await connect()).inTransaction) exit(error);
      return;
    }
    acknowledge(group, settled);
  }

  /** Most groups need no savepoints, which copy every page that is changed after them: only one that failed is run anew with them. */
  async function commitPrepared(group: Waiting<PreparedSql>[], run = runTogether): Promise<void> {
    const sql = await connect();
    try {
      sql.run("BEGIN IMMEDIATE");
    } catch (error) {
      if (isBusy(error)) throw new DatabaseBusyError("the database is locked by another process", { cause: error });
      throw error;
    }
    let settled: Settle[] | undefined;
    try {
      settled = run(sql, group);
      sql.run("COMMIT");
    } catch (error) {
      if (sql.inTransaction) sql.run("ROLLBACK");
      if (settled === undefined && run === runTogether) return commitPrepared(group, runOneByOne);
      for (const { reject } of group) reject(error);
      return;
    }
    acknowledge(group, settled);
  }

  /** Tells each job of a committed group how it ended, unless the commit went into a file that is no longer the database. */
  function acknowledge(group: { reject: (error: unknown) => void }[], settled: Settle[]): void {
    onCommit();
    if (!isMoved()) return settled.forEach((settle) => settle());
    const error = new Error("the database file was moved or replaced while the server ran");
    for (const { reject } of group) reject(error);
    exit(error);
  }

  /** Commits a group, trying again while another process holds the lock. */
  async function withPatience<Connection>(
    commit: (group: Waiting<Connection>[]) => Promise<void>,
    group: Waiting<Connection>[],
  ): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        return await commit(group);
      } catch (error) {
        if (!(error instanceof DatabaseBusyError) || Date.now() > deadline) {
          for (const { reject } of group) reject(error);
          return;
        }
        await new Promise((resume) => setTimeout(resume, 10 + Math.random() * 40));
      }
    }
  }

  /** Lets join what is on its way: turn by turn of the event loop, while each brings more. */
  async function untilNoneJoins(): Promise<void> {
    const size = () => waiting.length + waitingPrepared.length;
    let before: number;
    do {
      before = size();
      await new Promise(setImmediate);
    } while (size() > before && size() < largestGroup);
  }

  async function drain(): Promise<void> {
    draining = true;
    while (waiting.length > 0 || waitingPrepared.length > 0) {
      await untilNoneJoins();
      if (waitingPrepared.length > 0)
        await withPatience((group) => commitPrepared(group), waitingPrepared.splice(0, largestGroup));
      if (waiting.length > 0) await withPatience(commitWithPrisma, waiting.splice(0, largestGroup));
    }
    draining = false;
  }

  function enqueue<Connection, T>(queue: Waiting<Connection>[], job: (connection: Connection) => unknown): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.push({ job: inItsExchange(job), resolve, reject });
      if (!draining) void drain();
    });
  }

  return { write: (job) => enqueue(waiting, job), writePrepared: (job) => enqueue(waitingPrepared, job) };
}

function runTogether(sql: PreparedSql, group: Waiting<PreparedSql>[]): Settle[] {
  return group.map(({ job, resolve }) => {
    const value = job(sql);
    return () => resolve(value as never);
  });
}

/** Runs each job in a savepoint of its own; what one threw undoes it alone. */
function runOneByOne(sql: PreparedSql, group: Waiting<PreparedSql>[]): Settle[] {
  return group.map(({ job, resolve, reject }) => {
    sql.run("SAVEPOINT job");
    try {
      const value = job(sql);
      sql.run("RELEASE job");
      return () => resolve(value as never);
    } catch (error) {
      if (!sql.inTransaction) throw error; // a full disk, say, ended the transaction of the whole group
      sql.run("ROLLBACK TO job");
      sql.run("RELEASE job");
      return () => reject(error);
    }
  });
}

function exitProcess(error: unknown): void {
  console.error(
    "The database connection failed in a way that cannot be trusted any more; stopping.",
    error instanceof Error ? error.message : "",
  );
  process.exit(1);
}
