import { spawn } from "node:child_process";
import { once } from "node:events";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import { beforeEach, describe, expect, test } from "vitest";
import { database } from "@/lib/database";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { createWriteQueue, DatabaseBusyError } from "@/lib/write-queue";

const path = useTemporaryDatabase();
const row = (key: string) => ({ key, failures: 1, windowEnds: new Date(0) });
const isThere = async (key: string) => (await database().read.signInFailure.findUnique({ where: { key } })) !== null;
const count = () => database().read.signInFailure.count();

beforeEach(async () => {
  await database().write((transaction) => transaction.signInFailure.deleteMany());
});

class Refused extends Error {}

const noPreparedSql = () => Promise.reject(new Error("these tests speak Prisma"));

describe("a refused request beside it loses no acknowledged write", () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index);

  async function accept(key: string): Promise<boolean> {
    await database().write((transaction) => transaction.signInFailure.create({ data: row(key) }));
    return isThere(key);
  }

  async function refuse(key: string): Promise<unknown> {
    const job = database().write(async (transaction) => {
      await transaction.signInFailure.create({ data: row(key) });
      throw new Refused(key);
    });
    return job.then(
      () => "accepted",
      (error: unknown) => error,
    );
  }

  test("200 accepted between 200 refused: each is readable as soon as it is acknowledged, and none is lost", async () => {
    const results = numbers.map((number) => ({
      seen: accept(`accepted ${number}`),
      error: refuse(`refused ${number}`),
    }));
    expect(await Promise.all(results.map(({ seen }) => seen))).toEqual(numbers.map(() => true));
    const errors = await Promise.all(results.map(({ error }) => error));
    expect(errors.every((error) => error instanceof Refused)).toBe(true);
    expect(await count()).toBe(200);
  });

  test("what was refused is never seen, not even on the way", async () => {
    const seen = new Set<string>();
    let done = false;
    const watching = (async () => {
      while (!done) {
        for (const { key } of await database().read.signInFailure.findMany()) seen.add(key);
        await new Promise(setImmediate);
      }
    })();
    await Promise.all(
      numbers.map((number) => (number % 2 ? accept(`accepted ${number}`) : refuse(`refused ${number}`))),
    );
    done = true;
    await watching;
    expect([...seen].filter((key) => key.startsWith("refused"))).toEqual([]);
  });

  test("a constraint that one job breaks is that job's alone", async () => {
    const twice = await Promise.allSettled([accept("same"), accept("same"), accept("other")]);
    expect(twice.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await count()).toBe(2);
  });
});

test("of a hundred at once that claim the same row, one wins", async () => {
  await database().write((transaction) => transaction.signInFailure.create({ data: row("claim") }));
  const claim = () =>
    database().write((transaction) =>
      transaction.signInFailure.updateMany({ where: { key: "claim", failures: 1 }, data: { failures: 2 } }),
    );
  const claims = await Promise.all(Array.from({ length: 100 }, claim));
  expect(claims.filter((claimed) => claimed.count === 1)).toHaveLength(1);
});

test("a single write through the reader goes through the queue", async () => {
  const before = database().write((transaction) => transaction.signInFailure.create({ data: row("first") }));
  const created = await database().read.signInFailure.create({ data: row("second") });
  await before;
  expect(created.key).toBe("second");
  await database().read.signInFailure.update({ where: { key: "second" }, data: { failures: 9 } });
  expect(await database().read.signInFailure.findUnique({ where: { key: "second" } })).toMatchObject({ failures: 9 });
  await database().read.signInFailure.delete({ where: { key: "second" } });
  expect(await isThere("second")).toBe(false);
});

test("the reading connection cannot write, whatever it is told", async () => {
  await expect(database().read.$executeRaw`DELETE FROM provider_sign_in_failure`).rejects.toThrow(/readonly/i);
});

test("an acknowledged write is on disk: WAL and synchronous=FULL", async () => {
  const [journal, synchronous] = await database().write(async (transaction) => [
    await transaction.$queryRaw`PRAGMA journal_mode`,
    await transaction.$queryRaw`PRAGMA synchronous`,
  ]);
  expect(journal).toEqual([{ journal_mode: "wal" }]);
  expect(synchronous).toEqual([{ synchronous: 2n }]);
});

test("two processes that write the same file at once lose nothing", async () => {
  const args = ["--import", "tsx", "lib/testing/writing-process.ts", `file:${path}`];
  const children = ["one", "two"].map((name) => spawn(process.execPath, [...args, name, "150"], { stdio: "inherit" }));
  const codes = await Promise.all(children.map((child) => once(child, "exit")));
  expect(codes.map(([code]) => code as number)).toEqual([0, 0]);
  expect(await count()).toBe(300);
});

describe("a database that somebody else holds locked", () => {
  const open = () => new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${path}`, timeout: 20 }) });

  /** Holds the write lock on a connection of its own while `work` runs. */
  async function whileLocked(work: () => Promise<void>): Promise<void> {
    const holder = open();
    await holder.$transaction(async (transaction) => {
      await transaction.$executeRaw`DELETE FROM provider_sign_in_failure WHERE 0`;
      await work();
    });
    await holder.$disconnect();
  }

  test("is refused in words when patience ends, and nothing is written", async () => {
    const writer = open();
    const exits: unknown[] = [];
    const { write } = createWriteQueue(writer, noPreparedSql, { patience: 150, exit: (error) => exits.push(error) });
    await whileLocked(async () => {
      const job = write((transaction) => transaction.signInFailure.create({ data: row("late") }));
      await expect(job).rejects.toBeInstanceOf(DatabaseBusyError);
    });
    expect(exits).toEqual([]);
    expect(await isThere("late")).toBe(false);
    await write((transaction) => transaction.signInFailure.create({ data: row("later") }));
    expect(await isThere("later")).toBe(true);
    await writer.$disconnect();
  });

  test("is waited for while patience lasts", async () => {
    const writer = open();
    const { write } = createWriteQueue(writer, noPreparedSql, { patience: 5_000 });
    let job: Promise<unknown> = Promise.resolve();
    await whileLocked(async () => {
      job = write((transaction) => transaction.signInFailure.create({ data: row("patient") }));
      await new Promise((resume) => setTimeout(resume, 200));
    });
    await job;
    expect(await isThere("patient")).toBe(true);
    await writer.$disconnect();
  });
});
