// Another program holds the database locked: what must write waits a little or is told to come back, what reads goes on.
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { examine, SqliteFile } from "./checker";
import { startLoad } from "./load";
import { isLong, percentile, tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server } from "./server";
import { expectSignIn } from "./sign-in";
import { World } from "./world";

const folder = makeFolder();
let server: Server;
let world: World;

test.beforeAll(async () => {
  server = await Server.start({ database: `${folder}/app.db` });
  world = await World.make();
});

test.afterAll(async () => {
  await server.end("SIGTERM");
  removeFolder(folder);
});

for (const seconds of isLong ? [1, 10, 60] : [1, 10]) {
  test(`204 locked for ${seconds} s: writes wait or are 503 with Retry-After, reads go on, and it is over when the lock is`, async () => {
    const token = (await world.redeem(server, (await world.takeCode(server))!))!;
    const [accessToken] = [...world.ledger.accesses].find(([, refreshToken]) => refreshToken === token)!;
    const before = world.ledger.failures.length;
    const load = startLoad(world, [server]);
    await pause(300);
    const elsewhere = new SqliteFile(server.database, { timeout: 5_000 });
    elsewhere.exec("BEGIN IMMEDIATE");
    const until = Date.now() + seconds * 1_000;
    const [live, reads]: [number[], number[]] = [[], []];
    while (Date.now() < until) {
      live.push((await server.get("/api/health/live")).took);
      const userinfo = await server.get("/provider/oauth/userinfo", { Authorization: `Bearer ${accessToken}` });
      const documents = ["/provider/oauth/jwks", "/provider/.well-known/openid-configuration"];
      const answers = [userinfo, ...(await Promise.all(documents.map((path) => server.get(path))))];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      reads.push(userinfo.took);
      await pause(20);
    }
    const acknowledged = world.ledger.acknowledged;
    elsewhere.exec("ROLLBACK");
    elsewhere.close();
    const freed = Date.now();
    while (world.ledger.acknowledged === acknowledged) await pause(5);
    const recovered = Date.now() - freed;
    await load.stop();
    const refused = world.ledger.failures.length - before;
    tellFigures(`locked for ${seconds} s`, {
      "503": refused,
      "reads under lock": reads.length,
      "slowest answer of /live in ms": Math.round(Math.max(...live)),
      "p95 of userinfo in ms": Math.round(percentile(reads, 95)),
      "first write after in ms": recovered,
    });
    expect(examine(server.database, world.ledger)).toEqual([]);
    expect(refused > 0).toBe(seconds > 5);
    expect(percentile(live, 95)).toBeLessThan(300);
    expect(recovered).toBeLessThan(1_000);
    await expectSignIn();
  });
}
