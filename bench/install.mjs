// Installs the peers of bench/package-lock.json when they are missing or older than it.
import { existsSync, statSync } from "node:fs";
import { headers, remedy } from "../scripts/set-up/dependencies.mjs";
import { run } from "../scripts/set-up/run.mjs";
import { step } from "../scripts/set-up/step.mjs";
import { Stop } from "../scripts/set-up/stop.mjs";

const installed = "bench/node_modules/.package-lock.json";
const wanted = "bench/package-lock.json";

/** Runs `npm ci` in bench/ when it is needed; throws a Stop. */
export async function installPeers() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  await step({ doing: "installing the peers (a minute or two)", done: "peers installed", long: true }, async () => {
    const args = ["ci", "--prefix", "bench", "--no-audit", "--no-fund"];
    const { code, output } = await run("npm", args, { env: headers() });
    if (code !== 0) throw new Stop("the peers could not be installed", { output, remedy: remedy(output) });
  });
}
