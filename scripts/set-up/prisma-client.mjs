// Generates the database client from prisma/schema when that has changed.
import process from "node:process";
import { fingerprint } from "./fingerprint.mjs";
import { runNode } from "./run.mjs";
import { Stop } from "./stop.mjs";
import { bringUpToDate } from "./up-to-date.mjs";

const stamp = "node_modules/.cache/both-sides/prisma-client";
const current = () => fingerprint(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);

/** Runs `prisma generate` when it is needed. */
export async function generatePrismaClient() {
  const task = {
    doing: "generating the database client",
    done: "database client generated",
    stamp,
    current,
  };
  await bringUpToDate(task, async () => {
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
    const { code, output } = await runNode(["node_modules/prisma/build/index.js", "generate"], { env });
    if (code !== 0)
      throw new Stop("the database client could not be generated", { output, remedy: "Look at prisma/schema." });
  });
}
