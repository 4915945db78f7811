// `npm run bench`: how fast our server is beside its peers, measured in one run on this machine.
import "../scripts/set-up/node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { build } from "../scripts/set-up/build.mjs";
import { installDependencies } from "../scripts/set-up/dependencies.mjs";
import { generatePrismaClient } from "../scripts/set-up/prisma-client.mjs";
import { step } from "../scripts/set-up/step.mjs";
import { command } from "../scripts/set-up/stop.mjs";
import { contestants } from "./contestants.mjs";
import { installPeers } from "./install.mjs";
import { startLoad } from "./load/load.mjs";
import { scenarios } from "./load/scenarios.mjs";
import { describeMachine } from "./machine/machine.mjs";
import { chooseCores } from "./machine/pinning.mjs";
import { readOptions } from "./options.mjs";
import { measureMemory } from "./parts/memory.mjs";
import { measurePages } from "./parts/pages.mjs";
import { measureMillionRows } from "./parts/million-rows.mjs";
import { print, writeDocuments } from "./report/report.mjs";
import { summarize } from "./report/statistics.mjs";
import { measureScenario } from "./rounds.mjs";

const known = {
  scenarios: Object.keys(scenarios),
  parts: ["pages", "million-rows", "memory"],
  contestants: contestants.map(({ name }) => name),
};

/** More than so many programs wanted a core in the last minute, which is our own preparation at most. */
const busy = 1.5;

const summarizeAll = (cells) => Object.fromEntries(Object.entries(cells).map(([name, all]) => [name, summarize(all)]));

async function measureScenarios(place, plan, cells) {
  const servers = [];
  try {
    for (const { name, title, start } of contestants.filter((one) => plan.contestants.includes(one.name))) {
      const starting = { doing: `starting ${title}`, done: `started ${title}`, long: false };
      await step(starting, async () => void servers.push({ name, ...(await start({ ...place, name })) }));
    }
    for (const scenario of plan.scenarios)
      cells[scenario] = summarizeAll(await measureScenario(scenario, servers, plan));
  } finally {
    for (const { stop } of servers) await stop();
  }
}

/** Measures what was chosen, and fills `run` with it. */
async function measure(run, place, plan) {
  if (plan.scenarios.length > 0) await measureScenarios(place, plan, run.cells);
  if (plan.parts.includes("pages")) run.pages = await measurePages(place);
  if (plan.parts.includes("million-rows")) run.millionRows = summarizeAll(await measureMillionRows(place, plan));
  if (plan.parts.includes("memory")) run.memory = await measureMemory(place, plan);
}

process.chdir(join(import.meta.dirname, ".."));

await command(async () => {
  const options = readOptions(process.argv.slice(2), known);
  await installDependencies();
  await installPeers();
  await generatePrismaClient();
  process.env.NODE_ENV = "production";
  await build();
  const folder = mkdtempSync(join(tmpdir(), "both-sides-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { cores, reason } = chooseCores();
  const load = startLoad(cores?.load);
  const place = { folder, core: cores?.server, connections: options.connections };
  const began = new Date();
  const machine = describeMachine(cores, reason);
  if (machine.load > busy)
    console.log(`! this machine is busy (load average ${machine.load.toFixed(1)}): the figures will be noisy`);
  const run = { began, options, machine, cells: {}, command: process.argv.slice(2).join(" ") };
  try {
    await measure(run, place, { ...options, load });
  } finally {
    run.minutes = (Date.now() - began) / 60_000;
    print(run); // also what there is when it ends before its time
    load.stop();
  }
  if (options.out !== null) writeDocuments(run, options.out);
});
