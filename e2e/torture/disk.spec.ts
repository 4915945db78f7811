// The disk is full, or cannot be written, or the database file is not what it was: no false word, and reads go on where they can.
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { examine } from "./checker";
import { startLoad } from "./load";
import { tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server } from "./server";
import { expectSignIn } from "./sign-in";
import { canMount, fill, seenFromHere, withReadOnlyDisk, withSmallDisk } from "./small-disk";
import { World } from "./world";

const folder = makeFolder();
const good = `${folder}/good.db`;
let servers: Server[] = [];

test.beforeAll(async () => {
  const server = await Server.start({ database: good });
  const world = await World.make();
  await world.redeem(server, (await world.takeCode(server))!);
  expect(await server.end("SIGTERM")).toBe(0);
});

test.afterEach(async () => {
  await Promise.all(servers.map((server) => server.end("SIGKILL")));
  servers = [];
});

test.afterAll(() => removeFolder(folder));

/** Starts a server that is ended after the test, whatever happens. */
async function start(...asked: Parameters<typeof Server.start>): Promise<Server> {
  const server = Server.launch(...asked);
  servers.push(server);
  await server.untilReady();
  return server;
}

/** Expects a start to be refused with one clear sentence that names the file, and the file to be as it was. */
async function expectRefusal(database: string, under: string[] = []): Promise<void> {
  const before = readFileSync(database);
  const server = Server.launch({ database, under });
  servers.push(server);
  expect(await server.untilExit()).toBe(1);
  const said = server.log.trim().split("\n").filter((line) => !/^[✓…]/.test(line)); // prettier-ignore
  expect(said).toEqual([expect.stringMatching(/^✗ DATABASE_URL names /)]);
  expect(said[0]).toContain(database);
  expect(readFileSync(database).equals(before), "nothing was written").toBe(true);
}

test("200 the disk is full: writes are 503 with Retry-After, reads go on, and it is over when there is room again", async () => {
  if (!canMount) return tellFigures("disk full", { "not possible here": "no mount namespaces" });
  const disk = `${folder}/disk`;
  mkdirSync(disk);
  const server = await start({ database: `${disk}/app.db`, log: `${folder}/full.log`, under: withSmallDisk(disk, 16) });
  const database = seenFromHere(server, `${disk}/app.db`);
  const world = await World.make();
  await world.redeem(server, (await world.takeCode(server))!);
  const [accessToken] = [...world.ledger.accesses.keys()];
  const free = fill(seenFromHere(server, `${disk}/filler`));
  const load = startLoad(world, [server], { mayDie: true });
  const reads: number[] = [];
  for (const until = Date.now() + 3_000; Date.now() < until && !server.hasExited; await pause(50)) {
    const userinfo = await server.get("/provider/oauth/userinfo", { Authorization: `Bearer ${accessToken}` });
    reads.push(userinfo.status, (await server.get("/provider/oauth/jwks")).status);
  }
  await load.stop();
  expect(server.hasExited, "the server goes on").toBe(false);
  const refused = world.ledger.failures.length;
  expect(new Set(reads)).toEqual(new Set([200]));
  expect(refused).toBeGreaterThan(0);
  free();
  const acknowledged = world.ledger.acknowledged;
  const again = startLoad(world, [server]);
  while (world.ledger.acknowledged < acknowledged + 20) await pause(10);
  await again.stop();
  await expectSignIn();
  tellFigures("disk full", {
    "503": refused,
    "reads meanwhile": reads.length,
    acknowledged: world.ledger.acknowledged,
  });
  expect(examine(database, world.ledger)).toEqual([]);
});

test("216 a disk that cannot be written is refused at the start, in one sentence", async () => {
  if (!canMount) return tellFigures("read-only", { "not possible here": "no mount namespaces" });
  const sealed = `${folder}/sealed`;
  mkdirSync(sealed);
  copyFileSync(good, `${sealed}/app.db`);
  await expectRefusal(`${sealed}/app.db`, withReadOnlyDisk(sealed));
});

const damages: Record<string, (bytes: Buffer) => Buffer> = {
  "a text file": () => Buffer.from("This was a database once.\n".repeat(400)),
  "a file whose head is gone": (bytes) => Buffer.concat([Buffer.alloc(200), bytes.subarray(200)]),
  "a file that was cut in half": (bytes) => bytes.subarray(0, bytes.length / 2),
  "a file with a hundred pages of zeros in it": (bytes) =>
    Buffer.concat([bytes.subarray(0, 8_192), Buffer.alloc(100 * 4_096), bytes.subarray(8_192 + 100 * 4_096)]),
  "an empty file": () => Buffer.alloc(0),
};

for (const [number, [what, damage]] of Object.entries(damages).entries()) {
  test(`216 ${what} is refused at the start, in one sentence, and never made into a new database`, async () => {
    const database = `${folder}/damaged-${number}.db`;
    writeFileSync(database, damage(readFileSync(good)));
    await expectRefusal(database);
  });
}

test("217 CWE-732: the database and its companions are their owner's alone", async () => {
  const database = `${folder}/private.db`;
  await start({ database });
  for (const path of [database, `${database}-wal`, `${database}-shm`])
    expect([path, (statSync(path).mode & 0o777).toString(8)]).toEqual([path, "600"]);
});

/** The file is taken away while the server runs: no token may be acknowledged that the file at its path does not have. */
async function expectNoFalseWord(name: string, takeAway: (database: string) => void): Promise<void> {
  const database = `${folder}/${name}.db`;
  copyFileSync(good, database);
  const server = await start({ database });
  const world = await World.make();
  const code = (await world.takeCode(server))!;
  takeAway(database);
  const { status, headers } = await world.sendCode(server, code).catch(() => ({ status: 0, headers: {} }));
  if (status === 0) expect([await server.untilExit(), server.log]).toEqual([1, expect.stringContaining("stopping")]);
  else expect([status, "retry-after" in headers]).toEqual([503, true]);
}

test("216 the file is replaced by an empty one while the server runs: it says no more that anything is kept", async () => {
  await expectNoFalseWord("replaced", (database) => {
    writeFileSync(`${database}.empty`, "");
    renameSync(`${database}.empty`, database);
  });
});

test("216 the file is cut to nothing while the server runs: it says no more that anything is kept", async () => {
  await expectNoFalseWord("cut", (database) => truncateSync(database));
});
