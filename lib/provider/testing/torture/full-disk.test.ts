import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const exits: unknown[] = [];

beforeEach(() => {
  vi.spyOn(process, "exit").mockImplementation((code) => {
    exits.push(code);
    return undefined as never;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Lets the database file have as many pages as it has (SQLite takes a smaller limit as that), or as many as it likes. */
async function limitPages(isLimited: boolean): Promise<void> {
  await database().write((transaction) =>
    isLimited
      ? transaction.$queryRaw`PRAGMA max_page_count = 1`
      : transaction.$queryRaw`PRAGMA max_page_count = 4294967294`,
  );
}

test("200 CWE-400: a full disk is 503 with Retry-After and no word of success, and over when there is room, without a restart", async () => {
  await prepare(); // makes the keys, once
  const logins = await Promise.all(Array.from({ length: 60 }, () => prepare({}, { scope: ["read"] })));
  await limitPages(true);
  const answers = await Promise.all(logins.map(({ redeem }) => redeem()));
  const failed = answers.filter(({ status }) => status !== 200);
  expect(failed.length).toBeGreaterThan(0);
  expect(new Set(failed.map(({ status, headers }) => `${status} ${headers.has("Retry-After")}`))).toEqual(
    new Set(["503 true"]),
  );
  expect(await database().read.accessToken.count()).toBe(answers.length - failed.length);
  expect(exits).toEqual([]);
  await limitPages(false);
  for (const [index, { redeem }] of logins.entries()) {
    if (answers[index]!.status === 200) continue;
    expect((await redeem()).status).toBe(200);
  }
}, 60_000);
