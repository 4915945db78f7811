// Unit tests: every *.test.ts outside e2e, each file in a process of its own.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", ".next/**", "e2e/**", "data/**"],
    globalSetup: "lib/testing/template-database.ts",
    pool: "forks",
    silent: "passed-only",
    testTimeout: 15_000,
    hookTimeout: 30_000,
  },
});
