// Checks the settings, and makes, migrates and seeds the database, in one process with TypeScript.
import { runNode } from "./run.mjs";
import { alone } from "./lock.mjs";
import { step } from "./step.mjs";
import { Stop } from "./stop.mjs";

/** The exit code with which prisma/prepare.ts says that its last line is meant for a person. */
const explained = 2;

/** Runs prisma/prepare.ts and returns the settings that it read; a wrong setting is a Stop of one line. */
export async function prepareDatabase() {
  let settings;
  await step({ doing: "preparing the database", done: "database ready" }, async () => {
    const { code, output } = await alone(() => runNode(["--import", "tsx", "prisma/prepare.ts"]));
    const lines = output.trimEnd().split("\n");
    if (code === explained) throw new Stop(lines.at(-1));
    if (code !== 0)
      throw new Stop("the database could not be prepared", {
        output,
        remedy:
          "If its data may go, remove the database file (data/app.db unless DATABASE_URL says otherwise) and start again.",
      });
    const { migrations, ...read } = JSON.parse(lines.at(-1));
    settings = read;
    return migrations > 0
      ? `database ready, ${migrations} ${migrations === 1 ? "migration" : "migrations"} applied`
      : "database ready";
  });
  return settings;
}
