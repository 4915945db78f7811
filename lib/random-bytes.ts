// Random bytes for secrets, fetched for many at a time: to ask the operating system for each costs as much as hashing it.
import { randomFillSync } from "node:crypto";

const pool = { bytes: Buffer.alloc(4_096), used: Number.POSITIVE_INFINITY };

/** Gives `size` random bytes (at most 4,096) that nobody was given before and that stay nowhere else. */
export function takeRandomBytes(size: number): Buffer {
  if (pool.used + size > pool.bytes.length) {
    randomFillSync(pool.bytes);
    pool.used = 0;
  }
  const taken = Buffer.from(pool.bytes.subarray(pool.used, pool.used + size));
  pool.bytes.fill(0, pool.used, pool.used + size);
  pool.used += size;
  return taken;
}
