// Checks the settings, then makes, migrates and seeds the database: the start of every start.
// Its last line is for scripts/set-up/database.mjs: JSON, or, with exit code 2, a sentence for a person.
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { closeDatabase, database } from "@/lib/database";
import { settings, SettingsError } from "@/lib/settings";
import { callEach } from "@/prisma/parts";
import { applyMigrations } from "@/prisma/schema-engine";

/** Makes a file, and its folder, for its owner alone; SQLite gives its companions the same mode. */
function makeFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, "a", 0o600));
  } catch (error) {
    throw new SettingsError(`DATABASE_URL names ${path}, which cannot be written: ${(error as Error).message}`);
  }
}

/** A new database grows beside its place and is moved there when it is whole, so an empty file is never the remains of a start. */
async function makeDatabase(path: string): Promise<string[]> {
  const growing = `${path}.new`;
  rmSync(growing, { force: true });
  makeFile(growing);
  const migrations = await applyMigrations(`file:${growing}`);
  renameSync(growing, path);
  return migrations;
}

/** Where a database was, an empty file is a mishap: whoever made a new one of it would hide that everything is lost. */
function refuseEmptyFile(path: string): void {
  if (statSync(path).size === 0)
    throw new SettingsError(
      `DATABASE_URL names ${path}, which is an empty file: bring back a copy, or remove it and a new database is made`,
    );
}

function checksums(): Map<string, string> {
  const folder = join(import.meta.dirname, "migrations");
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name, "migration.sql")))
      .digest("hex");
  return new Map(names.map((name) => [name, hash(name)]));
}

/** Whether every migration is applied as it stands, asked without the engine, which wants the file for itself. */
async function isMigrated(): Promise<boolean> {
  const { read } = database();
  const tables: unknown[] = await read.$queryRaw`SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'`;
  if (tables.length === 0) return false;
  type Row = { migration_name: string; checksum: string };
  const applied = await read.$queryRaw<
    Row[]
  >`SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
  const expected = checksums();
  return applied.length === expected.size && applied.every((row) => expected.get(row.migration_name) === row.checksum);
}

/** Applies what an existing database lacks; one that lacks nothing is only looked at. */
async function bringUpToDate(path: string, url: string): Promise<string[]> {
  makeFile(path);
  refuseEmptyFile(path);
  const migrated = await isMigrated();
  await closeDatabase();
  return migrated ? [] : applyMigrations(url);
}

async function prepare() {
  const { secret, ...shown } = settings();
  const path = shown.databaseUrl.replace(/^file:/, "");
  const isNew = !existsSync(path);
  const migrations = isNew ? await makeDatabase(path) : await bringUpToDate(path, shown.databaseUrl);
  await callEach("seed");
  const warnings = (await callEach<string[]>("warnings")).flat();
  await closeDatabase();
  return { ...shown, migrations: migrations.length, warnings };
}

/** The sentence for a person, when there is one for this error. */
function explain(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (/SQLITE_(NOTADB|CORRUPT)/.test(String(error)))
    return `DATABASE_URL names ${settings().databaseUrl}, which is no SQLite database or is damaged: bring back a copy, or name another file`;
  if (!/unable to authenticate data/.test(String(error))) throw error;
  return `APP_SECRET is not the one with which ${settings().databaseUrl} was made: bring it back, or remove the file and its data`;
}

try {
  console.log(JSON.stringify(await prepare()));
  process.exit(0); // the workers that hashed passwords would wait for more
} catch (error) {
  console.error(explain(error));
  process.exit(2);
}
