import { expect, test } from "vitest";
import { isNews, pollCode, type PollCode } from "./poll-code";

const now = new Date("2026-01-01T00:00:00Z");
const later = new Date("2026-01-01T00:00:01Z");

test.each([
  ["new", 408],
  ["scanned", 404],
  ["cancelled", 403],
  ["confirmed", 405],
  ["delivered", 402],
] as const)("WeChat 3.2: a login that is %s is %i", (status, code) => {
  expect(pollCode({ status, expiresAt: later }, now)).toBe(code);
});

test("WeChat 402: an unknown login is over, and every login at its end", () => {
  expect(pollCode(undefined, now)).toBe(402);
  for (const status of ["new", "scanned", "confirmed", "cancelled"] as const)
    expect(pollCode({ status, expiresAt: now }, now)).toBe(402);
});

test("WeChat 3.2: a poll is answered at once when the state is another than `last`, and always at the end", () => {
  const answered = (last: string | undefined) => ([408, 404, 403, 405, 402] as PollCode[]).map((c) => isNews(c, last));
  expect(answered(undefined)).toEqual([false, true, true, true, true]);
  expect(answered("404")).toEqual([false, false, true, true, true]);
  expect(answered("403")).toEqual([false, true, false, true, true]);
  expect(answered("405")).toEqual([false, true, true, true, true]);
  expect(answered("anything")).toEqual([false, true, true, true, true]);
});
