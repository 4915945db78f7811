import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { post } from "@/lib/provider/testing/client-requests";
import { prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const noon = Date.parse("2026-06-01T12:00:00Z");

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: noon }));
afterEach(() => vi.useRealTimers());

/** A login whose tokens may be looked at. */
async function login() {
  const prepared = await prepare({}, { scope: ["read"] });
  const isActive = async (token: unknown) =>
    (await post(introspect, { token: String(token) }, prepared.credentials)).body.active as boolean;
  return { ...prepared, isActive };
}

for (const [jump, seconds] of [
  ["an hour back", -3_600],
  ["30 s back", -30],
  ["30 s on", 30],
  ["an hour on", 3_600],
] as const) {
  test(`234 FAPI 2.0 §5.3.2.1: a clock that jumps ${jump} revives nothing, and kills no token that has time left`, async () => {
    const { redeem, refresh, isActive, credentials } = await login();
    const { body: first } = await redeem();
    const { body: second } = await refresh(String(first.refresh_token));
    const other = await login();
    const { body: revoked } = await other.redeem();
    await post(revoke, { token: String(revoked.refresh_token) }, other.credentials);
    const waiting = await login();

    vi.setSystemTime(noon + seconds * 1_000);
    expect(await other.isActive(revoked.access_token)).toBe(false);
    expect((await other.refresh(String(revoked.refresh_token))).status).toBe(400);
    expect((await other.redeem()).status).toBe(400);
    expect([await isActive(second.access_token), await isActive(second.refresh_token)]).toEqual([true, true]);
    expect(await isActive(first.refresh_token)).toBe(false);
    expect((await waiting.redeem()).status, "a code lives for 60 s").toBe(seconds < 60 ? 200 : 400);
    expect((await redeem()).status, "a used code stays used").toBe(400);
    expect(await isActive(second.access_token), "and its replay ends the family").toBe(false);
    expect((await post(introspect, { token: String(second.refresh_token) }, credentials)).status).toBe(200);
  });
}

test("234 after a jump of a hundred years everything is over, and what is given then works", async () => {
  const { redeem, isActive } = await login();
  const { body } = await redeem();
  vi.setSystemTime(Date.parse("2126-06-01T12:00:00Z"));
  expect([await isActive(body.access_token), await isActive(body.refresh_token)]).toEqual([false, false]);
  const later = await login();
  const { body: given } = await later.redeem();
  expect(await later.isActive(given.access_token)).toBe(true);
});
