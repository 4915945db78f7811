// Refusing costs little: no row, no slow hash, and no more than one look at the database.
import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { basic } from "@/lib/provider/testing/client-requests";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { ask } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const path = useTemporaryDatabase();

const walSize = () => statSync(`${path}-wal`).size;

test("201 CWE-400: requests of an unknown client write nothing", async () => {
  await makeClient();
  const before = walSize();
  for (let turn = 0; turn < 200; turn += 1) {
    const { status } = await ask({ grant_type: "client_credentials" }, basic(`nobody-${turn}`, "a secret"));
    expect(status).toBe(401);
  }
  expect(walSize()).toBe(before);
});

test("199 a wrong secret costs no slow hash: nine hundred take less than 10 ms of processor time each", async () => {
  const { client, clientSecret } = await makeClient({ grantTypes: ["client_credentials"] });
  const spend = async (secret: string, turns: number) => {
    const began = process.cpuUsage();
    for (let turn = 0; turn < turns; turn += 1)
      await ask({ grant_type: "client_credentials", scope: "nonsense" }, basic(client.clientId, secret));
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000 / turns;
  };
  await spend(clientSecret, 100);
  const wrong = await spend("wrong", 900);
  expect(wrong).toBeLessThan(10);
  expect(await database().read.accessToken.count()).toBe(0);
}, 60_000);
