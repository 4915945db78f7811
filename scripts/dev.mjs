// `npm run dev`: the same set-up, then Next's development server.
import "./set-up/node-version.mjs";
import { spawn } from "node:child_process";
import process from "node:process";
import { prepareDatabase } from "./set-up/database.mjs";
import { installDependencies } from "./set-up/dependencies.mjs";
import { loadEnvironment } from "./set-up/environment.mjs";
import { assertPortIsFree } from "./set-up/port.mjs";
import { generatePrismaClient } from "./set-up/prisma-client.mjs";
import { quiet } from "./set-up/run.mjs";
import { command } from "./set-up/stop.mjs";
import { welcome } from "./set-up/welcome.mjs";

process.chdir(`${import.meta.dirname}/..`);

await command(async () => {
  await loadEnvironment(process.argv.slice(2));
  await installDependencies();
  await generatePrismaClient();
  const settings = await prepareDatabase();
  await assertPortIsFree(settings.host, settings.port);
  welcome(settings);
  const args = ["node_modules/next/dist/bin/next", "dev", "--hostname", settings.host, "--port", String(settings.port)];
  const server = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...quiet } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 0));
});
