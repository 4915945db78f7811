import { getRounds } from "bcryptjs";
import { expect, test } from "vitest";
import { store } from "@/lib/provider/store/prisma";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { checkPassword } from "./check-password";
import { decoyHash, hashPassword } from "./passwords";

useTemporaryDatabase();

const samples = 30;

/** Makes an account; a test that measures gives many the same hash. */
async function makeAccount(passwordHash: string): Promise<string> {
  const email = `${makeSecret().slice(0, 12).toLowerCase().replaceAll("_", "-")}@example.com`;
  await store.users.create(
    { sub: email, name: "n", email, emailVerified: false, picture: null },
    passwordHash,
    new Date(),
  );
  return email;
}

async function timeOf(email: string): Promise<number> {
  const started = performance.now();
  const { outcome } = await checkPassword(email, "a wrong password", makeSecret(), new Date());
  expect(outcome).toBe("bad");
  return performance.now() - started;
}

/** How many standard deviations the rank sum of the one sample is away from what chance gives (Mann and Whitney's U). */
function distance(one: number[], other: number[]): number {
  const wins = one.flatMap((a) => other.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  const [n, m] = [one.length, other.length];
  const sum = wins.reduce((total, win) => total + win, 0);
  return Math.abs(sum - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

test("35 CVE-2026-22746: an unknown account takes as long as a wrong password (30 of each, Mann-Whitney, p > 0.0001)", async () => {
  const hash = await hashPassword("the right password");
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let round = 0; round < samples; round += 1) {
    const account = await makeAccount(hash);
    const isFirst = round % 2 === 0;
    if (isFirst) known.push(await timeOf(account));
    unknown.push(await timeOf(`nobody-${round}@example.com`));
    if (!isFirst) known.push(await timeOf(account));
  }
  expect(distance(known, unknown)).toBeLessThan(3.9);
}, 120_000);

test("35 the hash that stands in for an unknown account costs what every new one costs", async () => {
  expect(getRounds(decoyHash)).toBe(getRounds(await hashPassword("a password")));
});

test("38 CWE-916: passwords that are equal in their first 72 bytes, or up to a NUL, are two", async () => {
  for (const [right, wrong] of [
    [`${"x".repeat(72)}a`, `${"x".repeat(72)}b`],
    ["木".repeat(25), "木".repeat(26)],
    ["password one\0", "password one"],
    ["password one\0a", "password one\0b"],
  ] as const) {
    const email = await makeAccount(await hashPassword(right));
    const check = async (password: string) => (await checkPassword(email, password, makeSecret(), new Date())).outcome;
    expect([await check(wrong), await check(right)]).toEqual(["bad", "signed_in"]);
  }
}, 30_000);
