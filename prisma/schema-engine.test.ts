import { expect, test } from "vitest";
import { missingMigration } from "@/prisma/schema-engine";

test("the migrations lead to the schema: what is missing, `npx tsx prisma/new-migration.ts name` writes", async () => {
  expect(await missingMigration()).toBe("");
});
