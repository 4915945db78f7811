import { expect, test } from "vitest";
import { takeRandomBytes } from "./random-bytes";

test("RFC 6749 §10.10: no bytes are given twice, across the end of the pool too, and none is left empty", () => {
  const sizes = [32, 12, 32, 4_096, 1, 32];
  const seen = new Set<string>();
  for (let round = 0; round < 1_000; round += 1) {
    for (const size of sizes.filter((one) => one > 8)) {
      const taken = takeRandomBytes(size);
      expect([taken.length, taken.some((byte) => byte !== 0)]).toEqual([size, true]);
      seen.add(taken.toString("hex"));
    }
  }
  expect(seen.size).toBe(1_000 * 5);
});

test("what was given is the receiver's own: later bytes do not change it", () => {
  const first = takeRandomBytes(32);
  const copy = Buffer.from(first);
  for (let round = 0; round < 1_000; round += 1) takeRandomBytes(32);
  expect(first.equals(copy)).toBe(true);
});
