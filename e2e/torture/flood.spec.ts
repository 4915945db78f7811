// A flood of sign-ins: passwords are hashed in a bounded queue, the surplus is told to come back at once, and tokens are given as before.
import { expect, test } from "playwright/test";
import { alice } from "../support/authorization";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { examine } from "./checker";
import { isLong, percentile, tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server, type Answer } from "./server";
import { World } from "./world";

const folder = makeFolder();
test.afterAll(() => removeFolder(folder));

/** How many wait for a worker at most, as bcrypt-pool.ts has it. */
const queue = 200;

async function timeTokens(world: World, server: Server, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const began = performance.now();
    await world.takeClientToken(server);
    times.push(performance.now() - began);
  }
  return times;
}

test("198 a flood of sign-ins: the surplus is 503 with Retry-After at once, and the token endpoint answers as before", async () => {
  const server = await Server.start({ database: `${folder}/app.db` });
  const world = await World.make();
  const browser = new PlainBrowser();
  const page = await browser.open("/provider/sign-in");
  const form = { ...hiddenFields(page.text, "/provider/sign-in"), email: alice.email, password: alice.password };
  const headers = { Cookie: `birch-session=${browser.session}`, Origin: `http://localhost:${server.port}` };
  const trySignIn = () => server.post("/provider/sign-in", form, headers);

  const turns = isLong ? 300 : 100;
  await timeTokens(world, server, 50);
  const calm = await timeTokens(world, server, turns);
  const flood: Promise<Answer>[] = Array.from({ length: queue + 60 }, trySignIn);
  await Promise.race(flood); // the first is turned away when the queue is full
  const surplus: Answer[] = [];
  for (let probe = 0; probe < 10; probe += 1) surplus.push(await trySignIn());
  const flooded = await timeTokens(world, server, turns);
  const refused = surplus.filter(({ status }) => status === 503);
  tellFigures("flood of sign-ins", {
    "turned away": refused.length,
    "p50 of a 503 in ms": Math.round(
      percentile(
        refused.map(({ took }) => took),
        50,
      ),
    ),
    "token p50 in ms, calm and flooded": `${percentile(calm, 50).toFixed(1)} ${percentile(flooded, 50).toFixed(1)}`,
    "token p99 in ms, calm and flooded": `${percentile(calm, 99).toFixed(1)} ${percentile(flooded, 99).toFixed(1)}`,
  });
  expect(refused.length).toBeGreaterThan(5);
  expect(refused.every(({ headers: { "retry-after": after } }) => Number(after) > 0)).toBe(true);
  expect(
    percentile(
      refused.map(({ took }) => took),
      50,
    ),
  ).toBeLessThan(100);
  // The figures tell the p99; on a machine that does other things besides, only the middle can be held to the factor of 2.
  expect(percentile(flooded, 50)).toBeLessThan(2 * percentile(calm, 50) + 5);
  expect(world.ledger.failures).toEqual([]);
  await server.end("SIGKILL");
  await Promise.allSettled(flood);
  expect(examine(server.database, world.ledger)).toEqual([]);
});
