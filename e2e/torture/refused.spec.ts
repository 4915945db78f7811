// Requests that fail in the middle of their write, by the hundred beside valid ones: nothing that was acknowledged is missing,
// and nothing of the failed ones is ever readable.
import { expect, test } from "playwright/test";
import { examine, SqliteFile } from "./checker";
import { startLoad } from "./load";
import { rounds, tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server } from "./server";
import { World } from "./world";

const folder = makeFolder();
test.afterAll(() => removeFolder(folder));

const tokensOf =
  "SELECT count(*) AS count FROM provider_access_token t JOIN provider_grant g ON g.id = t.grantId WHERE g.clientId =";

/** From now on nothing that this client redeems can be written to its end: it fails when its access token is there already. */
function makeUnlucky(database: string, clientId: string): number {
  const file = new SqliteFile(database, { timeout: 5_000 });
  const id = Number(file.prepare("SELECT id FROM provider_client WHERE clientId = ?").all(clientId)[0]!.id);
  file.exec(`CREATE TRIGGER torture_refuse BEFORE INSERT ON provider_refresh_token
    WHEN (SELECT clientId FROM provider_grant WHERE id = NEW.grantId) = ${id} BEGIN SELECT RAISE(ABORT, 'torture'); END;`);
  file.close();
  return id;
}

test("208 a thousand writes that fail on the way, beside valid ones: no acknowledged write is missing, no failed one is ever readable", async () => {
  const server = await Server.start({ database: `${folder}/app.db` });
  const [world, unlucky] = [await World.make(), await World.make()];
  let code = (await unlucky.takeCode(server))!;
  const used = (await world.takeCode(server))!;
  const dying = (await world.redeem(server, used))!;
  const unluckyId = makeUnlucky(server.database, unlucky.client.clientId);
  const watcher = new SqliteFile(server.database, { readonly: true });
  const countDirty = () => Number(watcher.prepare(`${tokensOf} ?`).all(unluckyId)[0]!.count);
  const seen = { failed: 0, refused: 0, acknowledged: 0, "dirty reads": 0, losses: 0 };

  const load = startLoad(world, [server], { lanes: 6 });
  for (let batch = 0; batch < rounds(1) * 32; batch += 1) {
    if (batch % 32 === 31) code = (await unlucky.takeCode(server))!; // a code lives for a minute, the long form longer
    const asking = Promise.all(
      Array.from({ length: 32 }, async (_, index) => {
        const { status } = await (index % 8 === 0 ? world.sendCode(server, used) : unlucky.sendCode(server, code));
        seen["dirty reads"] += countDirty();
        return status;
      }),
    );
    const statuses = await asking;
    seen.failed += statuses.filter((status) => status === 500).length;
    seen.refused += statuses.filter((status) => status === 400).length;
    expect(new Set(statuses)).toEqual(new Set([400, 500]));
  }
  await load.stop();
  world.ledger.codes.set(used, "replayed");
  world.ledger.familyRevoked(dying);
  const complaints = [...examine(server.database, world.ledger), ...examine(server.database, unlucky.ledger)];
  seen.losses = complaints.length;
  seen.acknowledged = world.ledger.acknowledged;
  watcher.close();
  await server.end("SIGTERM");
  tellFigures("failing beside valid", seen);
  expect(complaints).toEqual([]);
  expect(seen["dirty reads"]).toBe(0);
});
