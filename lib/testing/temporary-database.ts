// A migrated database of its own for one test file.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/database";

/** Settings under which unit tests run; the secret is worth nothing. */
const testSettings = {
  APP_MODE: "demo",
  APP_URL: "http://localhost:3000",
  DEMO_URL: "",
  HOST: "127.0.0.1",
  PORT: "3000",
  APP_SECRET: "unit-tests-only-0123456789-abcdefghij",
};

/** Gives the calling test file an empty, migrated database, removed after its last test; returns the file's path. */
export function useTemporaryDatabase(overrides: Partial<typeof testSettings> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "both-sides-unit-"));
  const path = join(folder, "app.db");
  copyFileSync(inject("templateDatabase"), path);
  Object.assign(process.env, testSettings, overrides, { DATABASE_URL: `file:${path}` });
  afterAll(async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  });
  return path;
}
