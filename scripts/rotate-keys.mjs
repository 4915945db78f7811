// `npm run rotate-keys`: publishes new signing keys, which sign 10 minutes later; `-- --lead 30` says in how many seconds.
import "./set-up/node-version.mjs";
import process from "node:process";
import { loadEnvironmentFiles } from "./set-up/environment.mjs";
import { runNode } from "./set-up/run.mjs";

process.chdir(`${import.meta.dirname}/..`);
loadEnvironmentFiles();
const program = ["--import", "tsx", "lib/provider/tokens/rotate-keys-now.ts"];
const { code, output } = await runNode([...program, ...process.argv.slice(2)]);
console.log(output.trimEnd());
process.exitCode = code;
