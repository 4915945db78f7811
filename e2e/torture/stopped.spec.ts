// SIGTERM under load: what the server has begun it answers, nothing happens unheard, and it is gone within 10 s.
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { examine, SqliteFile } from "./checker";
import { startLoad } from "./load";
import { rounds, tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server } from "./server";
import { World } from "./world";

let folder = "";
test.beforeEach(() => (folder = makeFolder()));
test.afterEach(() => removeFolder(folder));

test("234 SIGTERM while 64 redemptions wait for the disk: all get their tokens, then it exits with 0", async () => {
  const server = await Server.start({ database: `${folder}/app.db` });
  const world = await World.make();
  const codes = await Promise.all(Array.from({ length: 64 }, () => world.takeCode(server)));
  const elsewhere = new SqliteFile(server.database, { timeout: 5_000 });
  elsewhere.exec("BEGIN IMMEDIATE");
  const answers = Promise.all(codes.map((code) => world.redeem(server, code!)));
  for (let probe = 0; probe < 5; probe += 1) await server.get("/api/health/live");
  const began = Date.now();
  const exit = server.end("SIGTERM");
  await pause(500);
  elsewhere.exec("ROLLBACK");
  elsewhere.close();
  expect((await answers).filter((token) => token !== null)).toHaveLength(64);
  expect(await exit).toBe(0);
  const took = Date.now() - began;
  expect(took).toBeLessThan(10_000);
  expect(examine(server.database, world.ledger)).toEqual([]);
  tellFigures("SIGTERM with 64 in flight", { failed: 0, "exit after ms": took });
});

test("234 SIGTERM under load: whoever got no answer was never heard, and it exits with 0 within 10 s", async () => {
  const database = `${folder}/app.db`;
  const seen = { stops: 0, acknowledged: 0, "turned away": 0, "slowest exit in ms": 0 };
  let world: World | null = null;
  for (; seen.stops < rounds(1); seen.stops += 1) {
    const server = await Server.start({ database });
    world ??= await World.make();
    const load = startLoad(world, [server], { mayDie: true });
    const before = world.ledger.acknowledged;
    while (world.ledger.acknowledged < before + 60) await pause(10);
    const began = Date.now();
    expect(await server.end("SIGTERM")).toBe(0);
    seen["slowest exit in ms"] = Math.max(seen["slowest exit in ms"], Date.now() - began);
    await load.stop();
    seen["turned away"] += load.broken;
    world.ledger.assumeUnheard();
    expect(examine(database, world.ledger)).toEqual([]);
  }
  seen.acknowledged = world!.ledger.acknowledged;
  tellFigures("SIGTERM under load", seen);
  expect(seen["slowest exit in ms"]).toBeLessThan(10_000);
});
