import { expect, test } from "vitest";
import { during, noteCheck, noteStep, type Exchange } from "./exchange";
import { makeExchange } from "./testing/exchanges";
import { inItsExchange, noteOperation, noteStatement } from "./rows";

function noting(work: () => void): Exchange {
  const exchange = makeExchange();
  during(exchange, work);
  return exchange;
}

test("an insert tells its table and what was written into which column", () => {
  const { rows } = noting(() =>
    noteStatement('INSERT INTO "provider_grant" ("clientId", "scope") VALUES (?, ?)', [7, "read"]),
  );
  expect(rows).toEqual([
    {
      table: "provider_grant",
      operation: "insert",
      values: [
        ["clientId", "7"],
        ["scope", "read"],
      ],
    },
  ]);
});

test("an insert of what a question finds tells what was written of ours", () => {
  const sql =
    'INSERT INTO "provider_access_token" ("scope", "audience", "grantId") SELECT ?, ?, "id" FROM "x" WHERE "y" = ?';
  const { rows } = noting(() => noteStatement(sql, ["read", null, 7]));
  expect(rows[0]!.values).toEqual([
    ["scope", "read"],
    ["audience", ""],
  ]);
});

test("an update tells what was set, a deletion its table, and a question nothing", () => {
  const { rows } = noting(() => {
    noteStatement(
      '\n  UPDATE "provider_refresh_token" SET "rotatedAt" = ? WHERE "id" = ? AND "rotatedAt" IS NULL',
      [5, 9],
    );
    noteStatement('DELETE FROM "provider_grant" WHERE "id" = ?', [1]);
    noteStatement('SELECT "id" FROM "provider_grant"', []);
    noteStatement("COMMIT", []);
  });
  expect(rows.map(({ table, operation, values }) => [table, operation, values])).toEqual([
    ["provider_refresh_token", "update", [["rotatedAt", "5"]]],
    ["provider_grant", "delete", []],
  ]);
});

test("the trace does not trace itself", () => {
  const { rows } = noting(() => {
    noteStatement('INSERT INTO "trace_exchange" ("runId", "sealed") VALUES (?, ?)', ["r", "s"]);
    noteOperation("TraceRun", "create", { data: { id: "r" } });
  });
  expect(rows).toEqual([]);
});

test("a job is noted where it was asked for, whoever commits it", () => {
  const asked = makeExchange();
  let job: (connection: null) => unknown = () => {};
  during(asked, () => {
    job = inItsExchange(() => noteOperation("Consent", "create", { data: { scope: "read", at: new Date(0) } }));
  });
  const committing = noting(() => void job(null));
  expect(committing.rows).toEqual([]);
  expect(asked.rows).toEqual([
    {
      table: "Consent",
      operation: "insert",
      values: [
        ["scope", "read"],
        ["at", "1970-01-01T00:00:00.000Z"],
      ],
    },
  ]);
});

test("what matched nothing, what was undone and what ran twice is noted as it came to be", async () => {
  const add = () => noteStatement('INSERT INTO "provider_grant" ("clientId") VALUES (?)', [7]);
  const asked = makeExchange();
  const jobs: Record<string, (connection: null) => unknown> = {};
  during(asked, () => {
    noteOperation("Consent", "updateMany", { data: { scope: "read" } }, { count: 0 });
    jobs.twice = inItsExchange(add);
    jobs.failing = inItsExchange(() => {
      add();
      throw new Error("undone");
    });
    jobs.failingLater = inItsExchange(async () => {
      add();
      await Promise.reject(new Error("undone"));
    });
  });
  jobs.twice!(null);
  jobs.twice!(null);
  expect(() => jobs.failing!(null)).toThrow("undone");
  await expect(jobs.failingLater!(null)).rejects.toThrow("undone");
  expect(asked.rows).toHaveLength(1);
});

test("without an exchange nothing is noted, and nothing fails", () => {
  noteStatement('INSERT INTO "provider_grant" ("clientId") VALUES (?)', [7]);
  noteCheck("code-known", { section: "RFC 6749 §4.1.3", says: "the code is unknown" }, true);
  noteStep("began");
});
