import { afterEach, expect, test, vi } from "vitest";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { cleanUpSoon } from "./clean-up";

useTemporaryDatabase();
afterEach(() => vi.useRealTimers());

test("200 the traffic that makes rows removes the expired ones, more than one batch of them", async () => {
  const user = await makeUser();
  const longAgo = new Date("2026-01-01T12:00:00Z");
  const begin = async (expiresAt: Date) => {
    const secret = makeSecret();
    const session = { userUid: user.uid, secretHash: hashSecret(secret), authenticatedAt: longAgo, expiresAt };
    return { id: await store.sessions.begin(session), secret };
  };
  const expired = await Promise.all(Array.from({ length: 450 }, () => begin(after(longAgo, 60))));
  const living = await begin(after(new Date(), 3_600));
  const found = async ({ id, secret }: { id: number; secret: string }) =>
    (await store.sessions.find(id, secret, longAgo)) !== null;

  cleanUpSoon();
  expect(await found(expired[0]!)).toBe(true);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11_000 });
  cleanUpSoon();
  const wait = { timeout: 10_000, interval: 100 };
  await vi.waitFor(async () => expect((await Promise.all(expired.map(found))).filter(Boolean)).toEqual([]), wait);
  expect(await found(living)).toBe(true);
});
