// Many at once, at one process and at two on one file: one wins, and one branch lives.
// RFC 6749 §4.1.2, RFC 9700 §4.14.2. https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2
import { expect, test } from "playwright/test";
import { examine } from "./checker";
import { rounds, tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server, type Answer } from "./server";
import { World } from "./world";

const width = 64;
const folder = makeFolder();
let servers: Server[] = [];
let world: World;

test.beforeAll(async () => {
  const first = await Server.start({ database: `${folder}/app.db` });
  world = await World.make();
  servers = [first, await Server.start({ database: first.database, port: first.port + 1 })];
});

test.afterAll(async () => {
  await Promise.all(servers.map((server) => server.end("SIGTERM")));
  removeFolder(folder);
});

/** Does the same `width` times at once, shared among the first `count` servers. */
function race(count: number, ask: (server: Server) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: width }, (_, index) => ask(servers[index % count]!)));
}

type Tokens = { access_token: string; refresh_token: string };
const read = ({ text }: Answer) => JSON.parse(text) as Tokens;
const verdicts = (answers: Answer[]) => answers.map(({ status }) => status).toSorted();

for (const [count, name] of [
  [1, "one process"],
  [2, "two processes on one file"],
] as const) {
  test(`63, 235 of ${width} redemptions of one code at once, at ${name}, one gets tokens, and they die with the replay`, async () => {
    const seen = { rounds: 0, winners: 0 };
    for (; seen.rounds < rounds(5) * 2; seen.rounds += 1) {
      const code = (await world.takeCode(servers[0]!))!;
      const answers = await race(count, (server) => world.sendCode(server, code));
      const winners = answers.filter(({ status }) => status === 200);
      expect(verdicts(answers)).toEqual([200, ...Array.from({ length: width - 1 }, () => 400)]);
      seen.winners += winners.length;
      const { access_token, refresh_token } = read(winners[0]!);
      world.ledger.codes.set(code, "replayed");
      world.ledger.tokensGiven(access_token, refresh_token);
      world.ledger.familyRevoked(refresh_token);
    }
    expect(examine(servers[0]!.database, world.ledger)).toEqual([]);
    tellFigures(`${width} redemptions at once, ${name}`, seen);
  });

  test(`106, 235 of ${width} refreshes of one token at once, at ${name}, all get one pair, and one branch lives`, async () => {
    const server = servers[0]!;
    let token = (await world.redeem(server, (await world.takeCode(server))!))!;
    const seen = { rounds: 0, branches: 0 };
    for (; seen.rounds < rounds(5) * 2; seen.rounds += 1) {
      const presented = token;
      const answers = await race(count, (one) => world.sendRefresh(one, presented));
      expect(new Set(verdicts(answers))).toEqual(new Set([200]));
      const pairs = new Map(answers.map((answer) => [read(answer).refresh_token, read(answer).access_token]));
      expect(pairs.size).toBe(1);
      seen.branches += pairs.size;
      const [[refreshToken, accessToken] = ["", ""]] = [...pairs];
      world.ledger.refreshes.set(token, "rotated");
      world.ledger.tokensGiven(accessToken, refreshToken, token);
      token = refreshToken;
    }
    expect(examine(server.database, world.ledger)).toEqual([]);
    tellFigures(`${width} refreshes at once, ${name}`, seen);
  });
}

test("213, 235 what one process does, the other knows at once: codes, revocations and keys", async () => {
  const [one, other] = servers as [Server, Server];
  for (let round = 0; round < rounds(5) * 2; round += 1) {
    const token = (await world.redeem(other, (await world.takeCode(one))!))!;
    const successor = (await world.refresh(one, token))!;
    expect(await world.isActive(other, successor)).toBe(true);
    await world.revoke(one, successor);
    expect(await world.isActive(other, successor)).toBe(false);
    expect((await world.sendRefresh(other, successor)).status).toBe(400);
  }
  const keys = await Promise.all(servers.map((server) => server.get("/provider/oauth/jwks")));
  expect(keys[0]!.text).toBe(keys[1]!.text);
  expect(examine(one.database, world.ledger)).toEqual([]);
});

test("63, 235 reuse seen by both at once, and a redemption beside a revocation, leave nothing alive", async () => {
  const [one, other] = servers as [Server, Server];
  const seen = { rounds: 0, "refreshed first": 0 };
  for (; seen.rounds < rounds(5) * 2; seen.rounds += 1) {
    const token = (await world.redeem(one, (await world.takeCode(one))!))!;
    const [refreshed] = await Promise.all([world.sendRefresh(one, token), world.revoke(other, token)]);
    if (refreshed.status === 200) {
      seen["refreshed first"] += 1;
      const { access_token, refresh_token } = read(refreshed);
      expect([await world.isActive(one, access_token), await world.isActive(other, refresh_token)]).toEqual([
        false,
        false,
      ]);
    } else expect(refreshed.status).toBe(400);
  }
  expect(examine(one.database, world.ledger)).toEqual([]);
  tellFigures("refresh beside revocation, two processes", seen);
});
