import { beforeAll, expect, test } from "vitest";
import { makeHandle, readHandle, type HandleKind } from "./handle";
import { makeSecret } from "./hash";

beforeAll(() => {
  process.env.APP_SECRET = "unit-tests-only-0123456789-abcdefghij";
});

const kinds: HandleKind[] = ["code", "access", "jwt", "refresh", "request", "session"];

test("a handle gives back its number and its secret", () => {
  const secret = makeSecret();
  for (const id of [1, 255, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
    expect(readHandle("access", makeHandle("access", id, secret))).toEqual({ id, secret });
  }
});

test("74 a handle of one kind is none of another", () => {
  for (const made of kinds) {
    const handle = makeHandle(made, 7, makeSecret());
    for (const read of kinds.filter((kind) => kind !== made)) {
      expect(readHandle(read, handle)).toBeNull();
      expect(
        readHandle(read, makeHandle(read, 7, makeSecret()).slice(0, 3) + handle.slice(3)),
        `${made} as ${read}`,
      ).toBeNull();
    }
  }
});

test("67 what was never ours is refused without a look at the database", () => {
  for (let round = 0; round < 10_000; round += 1) {
    const forged = `ba_${makeSecret().slice(0, 22)}.${makeSecret()}`;
    expect(readHandle("access", forged)).toBeNull();
  }
});

test("67 odd values are refused", () => {
  const handle = makeHandle("code", 7, makeSecret());
  for (const odd of [
    "",
    " ",
    "\0",
    `${handle} `,
    ` ${handle}`,
    `${handle}=`,
    handle.toUpperCase(),
    "x".repeat(1_000_000),
    "\ud800",
  ]) {
    expect(readHandle("code", odd)).toBeNull();
  }
});

test("69 RFC 6749 §10.10: of a million secrets none comes twice, each has 43 characters, and every byte is as likely", () => {
  const count = 1_000_000;
  const seen = new Set<string>();
  const bytes = new Uint32Array(256);
  let isWhole = true;
  for (let index = 0; index < count; index += 1) {
    const secret = makeSecret();
    seen.add(secret);
    isWhole &&= secret.length === 43;
    if (index % 10 > 0) continue;
    isWhole &&= /^[A-Za-z0-9_-]{43}$/.test(secret);
    for (const byte of Buffer.from(secret, "base64url")) bytes[byte]! += 1;
  }
  expect([isWhole, seen.size]).toEqual([true, count]);
  const expected = (count * 3.2) / 256;
  const chiSquare = bytes.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
  // 255 degrees of freedom: beyond 400 once in a hundred million runs.
  expect(chiSquare).toBeLessThan(400);
}, 60_000);
