// `npx tsx prisma/new-migration.ts name`: writes down what prisma/schema has and the migrations lack.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingMigration } from "@/prisma/schema-engine";

const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  console.error("Say what changes, in small letters: npx tsx prisma/new-migration.ts add_device_codes");
  process.exit(1);
}

const sql = await missingMigration();
if (sql === "") {
  console.log("Schema and migrations agree; there is nothing to write.");
} else {
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(import.meta.dirname, "migrations", `${timestamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
}
