// `npm start`: does whatever is still missing, then serves the production build.
import "./set-up/node-version.mjs";
import process from "node:process";
import { build } from "./set-up/build.mjs";
import { prepareDatabase } from "./set-up/database.mjs";
import { installDependencies } from "./set-up/dependencies.mjs";
import { loadEnvironment } from "./set-up/environment.mjs";
import { assertPortIsFree } from "./set-up/port.mjs";
import { generatePrismaClient } from "./set-up/prisma-client.mjs";
import { serve } from "./set-up/serve.mjs";
import { step } from "./set-up/step.mjs";
import { command } from "./set-up/stop.mjs";
import { welcome } from "./set-up/welcome.mjs";

process.chdir(`${import.meta.dirname}/..`);
process.env.NODE_ENV = "production";

await command(async () => {
  await loadEnvironment(process.argv.slice(2));
  await installDependencies();
  await generatePrismaClient();
  const settings = await prepareDatabase();
  await assertPortIsFree(settings.host, settings.port);
  await build();
  await step({ doing: "starting", done: "serving" }, serve);
  welcome(settings);
});
