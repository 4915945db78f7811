// Runs once before the unit tests: makes the migrated database that each test file copies.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/prisma/schema-engine";

declare module "vitest" {
  export interface ProvidedContext {
    templateDatabase: string;
  }
}

/** Makes the template, tells the test files its path, and returns how to remove it. */
export default async function makeTemplate(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "both-sides-unit-"));
  const path = join(folder, "template.db");
  writeFileSync(path, "", { mode: 0o600 });
  await applyMigrations(`file:${path}`);
  project.provide("templateDatabase", path);
  return () => rmSync(folder, { recursive: true, force: true });
}
