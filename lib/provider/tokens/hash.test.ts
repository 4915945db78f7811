import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { csrfToken, isCsrfToken } from "@/lib/provider/sessions/csrf";
import { hashSecret, makeSecret, matchesHash } from "./hash";

process.env.APP_SECRET = "unit-tests-only-0123456789-abcdefghij";

const samples = 10_000;

/** Welch's t of two samples without the slowest tenth of each, where interruptions are. */
function welch(one: number[], other: number[]): number {
  const [a, b] = [one, other].map((times) => {
    const kept = times.toSorted((x, y) => x - y).slice(0, times.length * 0.9);
    const mean = kept.reduce((sum, time) => sum + time, 0) / kept.length;
    const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (kept.length - 1);
    return { mean, share: variance / kept.length };
  }) as [{ mean: number; share: number }, { mean: number; share: number }];
  return Math.abs(a.mean - b.mean) / Math.sqrt(a.share + b.share);
}

/** Times a comparison of what is right but for its end with one of what is wrong from the start, in random order. */
function leak(compare: (presented: string) => boolean, almostRight: string, wrong: string): number {
  const times = { almost: [] as number[], wrong: [] as number[] };
  for (let left = 2 * samples; left > 0; left -= 1) {
    const isAlmost = times.wrong.length >= samples || (times.almost.length < samples && randomInt(2) === 0);
    const presented = isAlmost ? almostRight : wrong;
    const started = process.hrtime.bigint();
    compare(presented);
    const took = Number(process.hrtime.bigint() - started);
    (isAlmost ? times.almost : times.wrong).push(took);
  }
  return welch(times.almost, times.wrong);
}

const secret = makeSecret();
const hash = hashSecret(secret);
const token = csrfToken(secret);
const comparisons: [string, (presented: string) => boolean, string][] = [
  ["a secret", (presented) => matchesHash(presented, hash), secret],
  ["a form's token", (presented) => isCsrfToken(presented, secret), token],
];

test.each(comparisons)(
  "94 RFC 6819 §5.1.4.1: how much of %s is right cannot be told from the time",
  (_, compare, right) => {
    expect([compare(right), compare(`${right.slice(0, -1)}!`)]).toEqual([true, false]);
    // What leaks does so every time; what was measured amid somebody else's work does not.
    const measured: number[] = [];
    while (measured.length < 3 && !(Math.min(...measured) < 4.5))
      measured.push(leak(compare, `${right.slice(0, -1)}!`, `!${right.slice(1)}`));
    expect(Math.min(...measured)).toBeLessThan(4.5);
  },
);

test("94 a presented secret of any length is compared, and only the whole one matches", () => {
  for (const presented of ["", "x", `${secret}x`, secret.slice(1), secret.repeat(100), "\0", "é".repeat(43)])
    expect(matchesHash(presented, hash)).toBe(false);
});
