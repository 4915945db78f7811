import { execFile } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { database } from "@/lib/database";
import { store } from "@/lib/provider/store/prisma";
import { post } from "@/lib/provider/testing/client-requests";
import { makeSession } from "@/lib/provider/testing/fixtures";
import { prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const path = useTemporaryDatabase();

type Row = Record<string, unknown>;
type Sqlite = {
  backup(file: string): Promise<unknown>;
  prepare(sql: string): { all(): Row[] };
  close(): void;
};
const SqliteFile = createRequire(import.meta.url)("better-sqlite3") as new (file: string) => Sqlite;

async function tokensOf(login: Awaited<ReturnType<typeof prepare>>) {
  const { body } = await login.redeem();
  return { access: String(body.access_token), refresh: String(body.refresh_token) };
}

test("217 CWE-732: a backup that is made while tokens are given opens, is whole, and has for each used code its tokens", async () => {
  await prepare(); // makes the keys, once
  const logins = await Promise.all(Array.from({ length: 60 }, () => prepare({}, { scope: ["read"] })));
  const file = new SqliteFile(path);
  const [answers] = await Promise.all([
    Promise.all(logins.map(({ redeem }) => redeem())),
    file.backup(`${path}.while-writing`),
  ]);
  file.close();
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const copy = new SqliteFile(`${path}.while-writing`);
  expect(copy.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  const halves = `SELECT c.id FROM provider_authorization_code c WHERE (c.redeemedAt IS NULL) <>
    NOT EXISTS (SELECT 1 FROM provider_refresh_token t JOIN provider_access_token a ON a.grantId = t.grantId WHERE t.grantId = c.grantId)`;
  expect(copy.prepare(halves).all()).toEqual([]);
  copy.close();
}, 60_000);

test("218 an old backup revives nothing once `npm run after-restore` ran: no token, no code, no session, no consent", async () => {
  const [first, second] = [await prepare({}, { scope: ["read"] }), await prepare({}, { scope: ["read"] })];
  const person = await makeSession();
  const tokens = await tokensOf(first);
  const file = new SqliteFile(path);
  await file.backup(`${path}.old`);
  file.close();
  await post(revoke, { token: tokens.refresh }, first.credentials);
  await second.redeem();

  await database().close();
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (name.startsWith("bothSides")) Reflect.deleteProperty(globalThis, name);
  for (const companion of ["-wal", "-shm"]) rmSync(path + companion, { force: true });
  copyFileSync(`${path}.old`, path);
  const isActive = async (token: string) =>
    (await post(introspect, { token }, first.credentials)).body.active as boolean;
  expect(await isActive(tokens.access), "the backup alone knows nothing of the revocation").toBe(true);

  const env = { ...process.env, DATABASE_URL: `file:${path}` };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/after-restore.mjs"], { env });
  expect(stdout).toContain("grants with their codes and tokens");
  expect([await isActive(tokens.access), await isActive(tokens.refresh)]).toEqual([false, false]);
  expect((await first.refresh(tokens.refresh)).status).toBe(400);
  expect((await second.redeem()).status).toBe(400);
  expect(await database().read.loginSession.count({ where: { userUid: person.user.uid } })).toBe(0);
  expect(await store.consents.find(first.user.uid, first.client), "it may have been withdrawn since").toEqual([]);
  expect((await tokensOf(await prepare({}, { scope: ["read"] }))).access).toMatch(/^ba_/);
}, 60_000);
