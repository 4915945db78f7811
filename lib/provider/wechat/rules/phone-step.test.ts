import { expect, test } from "vitest";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import { phoneStep } from "./phone-step";

const now = new Date("2026-01-01T00:00:00Z");
const [mine, another] = ["mine" as TokenHash, "another" as TokenHash];

type Status = Parameters<typeof phoneStep>[0]["status"];

function step(status: Status, browserHash: TokenHash | null, { over = false, hasDecided = false } = {}): string {
  const expiresAt = new Date(now.getTime() + (over ? 0 : 1));
  try {
    return phoneStep({ status, browserHash, expiresAt }, mine, now, hasDecided);
  } catch (thrown) {
    return (thrown as Error).message;
  }
}

test("WeChat 3.5: who opens a new code's address is asked, and so is who holds it already", () => {
  expect([step("new", null), step("scanned", mine)]).toEqual(["ask", "ask"]);
});

test("WeChat 3.5: a login that another browser holds is nobody else's, until that one cancels", () => {
  expect([step("scanned", another), step("cancelled", another)]).toEqual(["login_elsewhere", "ask"]);
});

test("WeChat 3.5: what was confirmed is told to the browser that did it, also after the end", () => {
  for (const status of ["confirmed", "delivered"] as const) {
    expect([step(status, mine), step(status, mine, { over: true })]).toEqual(["confirmed", "confirmed"]);
    expect(step(status, another)).toBe("login_over");
  }
});

test("WeChat 403: a cancellation is told once; opening the code's address again is another scan", () => {
  expect([step("cancelled", mine, { hasDecided: true }), step("cancelled", mine)]).toEqual(["cancelled", "ask"]);
  expect(step("cancelled", another, { hasDecided: true })).toBe("ask");
});

test("WeChat 402: at its end a login asks nobody any more", () => {
  expect(["new", "scanned", "cancelled"].map((status) => step(status as Status, mine, { over: true }))).toEqual([
    "login_over",
    "login_over",
    "login_over",
  ]);
});
