import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { ask, prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const row = { key: "claimed", failures: 1, windowEnds: new Date(0) };

test("209, 214 prisma#29933: the writing connection keeps a write-ahead log, and every commit is on disk before it is told", async () => {
  const [journal, synchronous] = await database().write(async (transaction) => [
    await transaction.$queryRaw`PRAGMA journal_mode`,
    await transaction.$queryRaw`PRAGMA synchronous`,
  ]);
  expect([journal, synchronous]).toEqual([[{ journal_mode: "wal" }], [{ synchronous: 2n }]]);
});

test("210 a filter whose value is missing is refused, where it would have matched every row", async () => {
  await prepare();
  const missing = { where: { id: undefined } };
  await expect(database().read.grant.findMany(missing)).rejects.toThrow(/undefined/);
  await expect(database().read.grant.deleteMany(missing)).rejects.toThrow(/undefined/);
  await expect(database().read.grant.updateMany({ ...missing, data: { revokedAt: new Date() } })).rejects.toThrow();
  expect(await database().read.grant.count({ where: { revokedAt: null } })).toBe(1);
});

test("211 what a form makes look like an operator is a name that nobody asked for", async () => {
  const { credentials, redeem } = await prepare();
  for (const name of ["code[not]", "code[$ne]", "code.not", "code[]"]) {
    const { status, body } = await ask({ grant_type: "authorization_code", [name]: "" }, credentials);
    expect([status, body.error]).toEqual([400, "invalid_request"]);
  }
  expect((await redeem()).status).toBe(200);
});

test("219 CVE-2026-90997: the count of a claim says what changed: the second, identical one counts nothing", async () => {
  await database().write((transaction) => transaction.signInFailure.create({ data: row }));
  const claim = () =>
    database().write((transaction) =>
      transaction.signInFailure.updateMany({ where: { key: row.key, failures: 1 }, data: { failures: 2 } }),
    );
  expect([(await claim()).count, (await claim()).count]).toEqual([1, 0]);
});
