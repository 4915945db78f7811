import Sqlite from "better-sqlite3";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedSql } from "./prepared-sql";
import { readTogether } from "./read-together";

function open() {
  const path = join(mkdtempSync(join(tmpdir(), "both-sides-reads-")), "a.db");
  const other = preparedSql(new Sqlite(path));
  other.get("PRAGMA journal_mode = WAL");
  other.run('CREATE TABLE "t" ("n" INTEGER)');
  const connection = new Sqlite(path, { readonly: true });
  const reads = readTogether(connection, preparedSql(connection));
  const insert = () => other.run('INSERT INTO "t" VALUES (1)');
  const count = () => reads.sql.get<{ n: number }>('SELECT COUNT(*) AS "n" FROM "t"')!.n;
  return { connection, reads, insert, count };
}

const turn = () => new Promise(setImmediate);

test("what is read without a wait is of one moment; from the next turn on, what others wrote meanwhile is seen", async () => {
  const { insert, count } = open();
  const seen = [count()];
  insert();
  seen.push(count());
  await Promise.resolve();
  seen.push(count());
  await turn();
  seen.push(count());
  expect(seen).toEqual([0, 0, 0, 1]);
});

test("after a commit of our own the next read sees it, although others read before in the same turn", () => {
  const { reads, insert, count } = open();
  const before = count();
  insert();
  reads.renew();
  expect([before, count()]).toEqual([0, 1]);
});

test("a question that fails, and a connection that is closed meanwhile, disturb nobody", async () => {
  const { connection, reads, count } = open();
  expect(() => reads.sql.get('SELECT * FROM "nothing"')).toThrow("no such table");
  expect(count()).toBe(0);
  connection.close();
  await turn();
  expect(() => count()).toThrow();
});
