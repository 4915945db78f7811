// kill -9 of the real server under load: what it acknowledged is there afterwards, and nothing is half done.
import { expect, test } from "playwright/test";
import { setTimeout as pause } from "node:timers/promises";
import { codeIsUsed, examine } from "./checker";
import { startLoad } from "./load";
import { rounds, tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server } from "./server";
import { expectSignIn } from "./sign-in";
import { letWritesGo, stallingPoints, stallWrites, untilStalled } from "./stall";
import { World } from "./world";

let folder = "";
test.beforeEach(() => (folder = makeFolder()));
test.afterEach(() => removeFolder(folder));

test("75 kill -9 under load: no acknowledged token is lost, no code is used twice, none without its tokens", async () => {
  const database = `${folder}/app.db`;
  let server = await Server.start({ database });
  const world = await World.make();
  const seen = { kills: 0, acknowledged: 0, "cut off": 0, "codes retried": 0, losses: 0 };
  for (; seen.kills < rounds(2); seen.kills += 1) {
    const load = startLoad(world, [server], { mayDie: true });
    const before = world.ledger.acknowledged;
    while (world.ledger.acknowledged < before + 60) await pause(10);
    await pause(Math.random() * 500);
    await server.end("SIGKILL");
    await load.stop();
    seen["cut off"] += load.broken;
    const complaints = examine(database, world.ledger);
    seen.losses += complaints.length;
    expect(complaints).toEqual([]);

    server = await Server.start({ database });
    await expectSignIn();
    seen["codes retried"] += await retryCodes(world, server);
  }
  seen.acknowledged = world.ledger.acknowledged;
  expect(await server.end("SIGTERM")).toBe(0);
  tellFigures("kill -9 under load", seen);
});

/** A client that heard nothing tries again: a code that was not used gives tokens, one that was is refused, once and for all. */
async function retryCodes(world: World, server: Server): Promise<number> {
  const { codes, refreshes } = world.ledger;
  const unknown = [...codes].filter(([, state]) => state === "unknown").map(([code]) => code);
  for (const code of unknown) {
    const wasUsed = codeIsUsed(server.database, code);
    expect((await world.sendCode(server, code)).status).toBe(wasUsed ? 400 : 200);
    expect((await world.sendCode(server, code)).status).toBe(400);
    codes.delete(code);
  }
  for (const [token, state] of refreshes) if (state === "unknown") refreshes.delete(token);
  return unknown.length;
}

test("75 kill -9 between claim and commit: nothing happened, and code and refresh token are as good as before", async () => {
  const database = `${folder}/app.db`;
  let server = await Server.start({ database });
  const world = await World.make();
  for (let round = 0; round < rounds(stallingPoints.length); round += 1) {
    const token = (await world.redeem(server, (await world.takeCode(server))!))!;
    const code = (await world.takeCode(server))!;
    stallWrites(database, stallingPoints[round % stallingPoints.length]!);
    const cutOff = Promise.allSettled([world.redeem(server, code), world.refresh(server, token)]);
    await untilStalled(database);
    await server.end("SIGKILL");
    expect((await cutOff).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    letWritesGo(database);
    world.ledger.assumeUnheard();
    expect(examine(database, world.ledger)).toEqual([]);

    server = await Server.start({ database });
    expect(await world.redeem(server, code)).not.toBeNull();
    expect(await world.refresh(server, token)).not.toBeNull();
    expect(examine(database, world.ledger)).toEqual([]);
  }
  await server.end("SIGTERM");
  const { acknowledged } = world.ledger;
  tellFigures("kill -9 between claim and commit", { kills: rounds(stallingPoints.length), acknowledged, losses: 0 });
});
