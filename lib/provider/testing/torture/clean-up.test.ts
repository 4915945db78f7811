import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { cleanUpSoon } from "@/lib/provider/clean-up";
import { store } from "@/lib/provider/store/prisma";
import { prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const path = useTemporaryDatabase();
const expired = process.env.TORTURE_ROUNDS === undefined ? 2_000 : Number(process.env.TORTURE_ROUNDS) * 10_000;

type Sqlite = { exec(sql: string): void; close(): void };
const SqliteFile = createRequire(import.meta.url)("better-sqlite3") as new (file: string) => Sqlite;

/** Lays so many grants, numbered on from `from`, each with an access and a refresh token, into the file: all expired an hour ago. */
function layExpired(clientId: number, count: number, from: number): void {
  const file = new SqliteFile(path);
  const past = Date.now() - 3_600_000;
  const numbers = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  file.exec(`
    ${numbers} INSERT INTO provider_grant (id, clientId, scope, createdAt) SELECT ${from} + i, ${clientId}, 'read', ${past} FROM n;
    ${numbers} INSERT INTO provider_access_token (grantId, secretHash, scope, createdAt, expiresAt) SELECT ${from} + i, hex(randomblob(16)), 'read', ${past}, ${past} FROM n;
    ${numbers} INSERT INTO provider_refresh_token (grantId, secretHash, createdAt, expiresAt) SELECT ${from} + i, hex(randomblob(16)), ${past}, ${past} FROM n;`);
  file.close();
}

const percentile = (values: number[], percent: number) =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length * percent) / 100)] ?? 0;

test(
  `200 ${3 * expired} expired rows are removed under load: nothing that lives goes, and nobody waits long`,
  async () => {
    const { client, redeem, refresh } = await prepare({}, { scope: ["read"] });
    let { refresh_token } = (await redeem()).body as unknown as Record<string, string>;
    const rotate = async (times: number[]) => {
      await new Promise(setImmediate); // a request comes from the network
      const began = performance.now();
      const { status, body } = await refresh(refresh_token!);
      expect(status).toBe(200);
      ({ refresh_token } = body as unknown as Record<string, string>);
      times.push(performance.now() - began);
    };
    const [calm, busy]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 50; turn += 1) await rotate([]);
    for (let turn = 0; turn < 100; turn += 1) await rotate(calm);
    layExpired(client.id, 400, 1_000_000);
    while ((await store.expiredRows.removeSome(new Date(), 200)) === "more"); // every statement was prepared once
    layExpired(client.id, expired, 2_000_000);
    await new Promise(setImmediate); // what others write is seen from the next turn on

    // A statement runs on the thread of everything else, so none takes longer than what this clock misses; counted in
    // processor time, so that other programs on the machine do not count.
    const stops: number[] = [];
    let last = process.cpuUsage();
    const clock = setInterval(() => {
      const { user, system } = process.cpuUsage(last);
      stops.push((user + system) / 1_000);
      last = process.cpuUsage();
    }, 1);
    const round = { nextRound: 0 };
    Object.assign(globalThis, { bothSidesCleanUp: round });
    cleanUpSoon();
    while (round.nextRound === Infinity) await rotate(busy);
    clearInterval(clock);

    const { read } = database();
    expect([await read.accessToken.count(), await read.refreshToken.count()]).toEqual([
      151 + busy.length,
      151 + busy.length,
    ]);
    while ((await read.grant.count()) > 1) await store.expiredRows.removeSome(new Date(), 200);
    const figures = `clean-up of ${3 * expired} rows: refreshes meanwhile ${busy.length}, p99 in ms calm ${percentile(calm, 99).toFixed(1)} busy ${percentile(busy, 99).toFixed(1)}, longest stop of the process in ms of processor time ${Math.max(...stops).toFixed(1)} (p99 ${percentile(stops, 99).toFixed(1)})`;
    console.log(figures);
    if (process.env.TORTURE_FIGURES !== undefined) appendFileSync(process.env.TORTURE_FIGURES, `${figures}\n`);
    expect(percentile(busy, 99)).toBeLessThan(2 * percentile(calm, 99) + 20);
    expect(percentile(stops, 95)).toBeLessThan(50);
    expect(Math.max(...stops), "eighteen statements").toBeLessThan(150);
  },
  60_000 + expired * 30,
);
