// `npm run initial-access-token`: prints the token with which clients may register in production mode.
import "./set-up/node-version.mjs";
import process from "node:process";
import { loadEnvironmentFiles } from "./set-up/environment.mjs";
import { runNode } from "./set-up/run.mjs";

process.chdir(`${import.meta.dirname}/..`);
loadEnvironmentFiles();
const { code, output } = await runNode(["--import", "tsx", "lib/provider/registration/print-initial-access-token.ts"]);
console.log(output.trimEnd());
process.exitCode = code;
