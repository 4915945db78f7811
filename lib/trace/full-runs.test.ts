import { expect, test } from "vitest";
import { takeFromClient, takeMessage, unnotedOf } from "./full-runs";

const asked = (times: number, take: () => boolean) => Array.from({ length: times }, take).filter(Boolean).length;

test("what a client asks during a login is drawn; of thousands of requests with one token few are", () => {
  const take = (run: string, now: number) => () => takeFromClient(run, now);
  expect(asked(12, take("a login", 0))).toBe(12);
  expect(asked(1_000, take("a login", 0))).toBe(0);
  expect(asked(1_000, take("a login", 2_000))).toBe(2);
  expect(asked(12, take("another", 0)), "another run has its own").toBe(12);
  expect(asked(1_000, take("a login", 3_600_000)), "no more than at the beginning").toBe(12);
  expect(unnotedOf("a login"), "all others are counted").toBe(1_000 + 998 + 988);
});

test("a run ends at 500 messages, whoever sent them", () => {
  expect(asked(1_000, () => takeMessage("a long one"))).toBe(500);
  expect([unnotedOf("a long one"), unnotedOf("a run that never was")]).toEqual([500, 0]);
});
