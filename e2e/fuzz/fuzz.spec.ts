// Random requests over all endpoints against a reference model: no 5xx, no hang, no success that the model does not allow.
// `npm run fuzz -- 100000` is the long form; FUZZ_SEED repeats a run.
import { expect, test } from "../support/test";
import { runFuzz } from "./run";

const requests = Number(process.env.FUZZ_REQUESTS ?? 3_000);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);

test(`${requests} random requests: no 5xx, no hang, no success that the reference model does not allow`, async () => {
  test.setTimeout(60_000 + requests * 40);
  const { findings, ...figures } = await runFuzz(seed, requests);
  console.log(`seed ${seed}: ${JSON.stringify(figures)}`);
  expect(findings.slice(0, 10), `seed ${seed}`).toEqual([]);
  expect(figures.successes, "tokens were given at all").toBeGreaterThan(requests / 100);
});
