// Prisma's schema engine as WebAssembly, so that migrating needs no native binary to be downloaded.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";

const filters = { externalTables: [], externalEnums: [] };
const here = import.meta.dirname;

function readSchema(): SchemasContainer {
  const folder = join(here, "schema");
  const names = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return {
    files: names.map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") })),
  };
}

function readMigrations(): MigrationList {
  const baseDir = join(here, "migrations");
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(baseDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map(({ name }) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** The engine sends a whole migration as one query; better-sqlite3 takes several statements only as a script. */
function acceptingScripts<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
  const executeRaw = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

/** The engine locks the file and never closes it, so whoever opened it does. */
class MigratingSqlite extends PrismaBetterSqlite3 {
  readonly #opened: SqlDriverAdapter[] = [];

  #remember<Adapter extends SqlDriverAdapter>(adapter: Adapter): Adapter {
    this.#opened.push(adapter);
    return acceptingScripts(adapter);
  }

  override async connect() {
    return this.#remember(await super.connect());
  }

  override async connectToShadowDb() {
    return this.#remember(await super.connectToShadowDb());
  }

  async close(): Promise<void> {
    for (const adapter of this.#opened) await adapter.dispose();
  }
}

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");
let loading: Promise<EngineModule> | undefined;

/** The glue code remembers the memory of one instance, so a process loads the engine once. */
async function loadEngine(): Promise<EngineModule> {
  const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(join(dirname(path), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

async function withEngine<Result>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const datamodels = readSchema().files.map(({ path, content }): [string, string] => [path, content]);
  const factory = new MigratingSqlite({ url: databaseUrl });
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
  try {
    return await use(engine);
  } finally {
    engine.free();
    await factory.close();
  }
}

/** Applies every migration that the database lacks and returns their names; throws when the history does not fit. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters });
    return appliedMigrationNames;
  });
}

/** Returns the SQL that leads from the migrations to the schema, empty when they agree. */
export async function missingMigration(): Promise<string> {
  return withEngine(":memory:", async (engine) => {
    const from = { tag: "migrations" as const, ...readMigrations() };
    const to = { tag: "schemaDatamodel" as const, ...readSchema() };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return stdout === null || stdout.includes("This is an empty migration") ? "" : stdout;
  });
}
