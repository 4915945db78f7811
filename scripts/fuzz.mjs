// `npm run fuzz -- 100000`: that many random requests against a production build, held against the reference model in e2e/fuzz.
import process from "node:process";
import { runNode } from "./set-up/run.mjs";

const [requests = "100000", seed] = process.argv.slice(2);
const env = { FUZZ_REQUESTS: requests, ...(seed !== undefined && { FUZZ_SEED: seed }) };

process.chdir(`${import.meta.dirname}/..`);
const { code } = await runNode(["scripts/test.mjs", "e2e", "fuzz"], { inherit: true, env });
process.exitCode = code;
