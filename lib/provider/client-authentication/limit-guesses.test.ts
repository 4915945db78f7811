import { expect, test } from "vitest";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { database } from "@/lib/database";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const here = { "X-Forwarded-For": "203.0.113.7" };
const form = { grant_type: "client_credentials" };

test("93 RFC 6749 §2.3.1: of 10,000 guesses at a secret 1,000 are checked, then everybody at that address waits", async () => {
  const { client, clientSecret } = await makeClient({ grantTypes: ["client_credentials"] });
  const right = basic(client.clientId, clientSecret);
  const guess = async () => {
    const { status } = await post(token, form, { ...basic(client.clientId, makeSecret()), ...here });
    return status;
  };
  const statuses: number[] = [];
  for (let round = 0; round < 100; round += 1)
    statuses.push(...(await Promise.all(Array.from({ length: 100 }, guess))));
  const wrong = statuses.filter((status) => status === 401);
  // Those under way when the limit is reached may still be told that they were wrong.
  expect(wrong.length).toBeGreaterThanOrEqual(1_000);
  expect(wrong.length).toBeLessThan(1_100);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect(statuses.at(-1)).toBe(429);

  for (const endpoint of [token, revoke, introspect]) {
    const { status, headers, body } = await post(endpoint, { ...form, token: "x" }, { ...right, ...here });
    expect([status, body.error]).toEqual([429, "temporarily_unavailable"]);
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(800);
  }
  expect((await post(token, form, { ...right, "X-Forwarded-For": "203.0.113.8" })).status, "elsewhere").toBe(200);
  const { client: other, clientSecret: othersSecret } = await makeClient({ grantTypes: ["client_credentials"] });
  expect((await post(token, form, { ...basic(other.clientId, othersSecret), ...here })).status, "another").toBe(200);
  await database().read.signInFailure.updateMany({ data: { windowEnds: new Date() } });
  expect((await post(token, form, { ...right, ...here })).status, "15 minutes later").toBe(200);
}, 60_000);

test("93 right secrets, and clients that do not exist, leave no row behind", async () => {
  const { client, clientSecret } = await makeClient({ grantTypes: ["client_credentials"] });
  const count = () => database().read.signInFailure.count();
  const before = await count();
  expect((await post(token, form, { ...basic(client.clientId, clientSecret), ...here })).status).toBe(200);
  expect((await post(token, form, { ...basic("nobody", clientSecret), ...here })).status).toBe(401);
  expect(await count()).toBe(before);
});
