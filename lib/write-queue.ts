// The one write path. What arrives while a commit is under way is committed together,
// each job in a savepoint of its own, and answered only after the commit is on disk.
import type { Prisma, PrismaClient } from "@prisma/client";

type Transaction = Prisma.TransactionClient;

/** Runs a job inside the next commit; rejects with the job's own error, which undoes that job alone. */
export type Write = <T>(job: (transaction: Transaction) => Promise<T>) => Promise<T>;

/** The database could not be written in time; nothing was changed and the caller may try again. */
export class DatabaseBusyError extends Error {
  override readonly name = "DatabaseBusyError";
}

type Waiting = {
  job: (transaction: Transaction) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
};

const largestGroup = 64;

type Circumstances = {
  /** How long to try to get the write lock, in milliseconds. */
  patience: number;
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

/** Makes the queue of a writing client that nobody else uses. */
export function createWriteQueue(
  writer: PrismaClient,
  { patience = 5_000, exit = exitProcess }: Partial<Circumstances> = {},
): Write {
  const waiting: Waiting[] = [];
  let draining = false;

  async function commitTogether(group: Waiting[]): Promise<void> {
    const settled: (() => void)[] = [];
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
      exit(error); // after an unknown failure of a transaction the connection's state cannot be trusted
      return;
    }
    for (const settle of settled) settle();
  }

  async function commitWithPatience(group: Waiting[]): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        return await commitTogether(group);
      } catch (error) {
        if (Date.now() > deadline) {
          for (const { reject } of group) reject(error);
          return;
        }
        await new Promise((resume) => setTimeout(resume, 10 + Math.random() * 40));
      }
    }
  }

  async function drain(): Promise<void> {
    draining = true;
    while (waiting.length > 0) await commitWithPatience(waiting.splice(0, largestGroup));
    draining = false;
  }

  return (job) =>
    new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      if (!draining) void drain();
    });
}

function exitProcess(error: unknown): void {
  console.error(
    "The database connection failed in a way that cannot be trusted any more; stopping.",
    error instanceof Error ? error.message : "",
  );
  process.exit(1);
}
