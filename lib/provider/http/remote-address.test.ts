import { expect, test } from "vitest";
import { remoteAddress } from "./remote-address";

const from = (address: string) =>
  remoteAddress(new Request("http://localhost:3000/", { headers: { "X-Forwarded-For": address } }));

test("203 CVE-2026-96445: however it is written, an IPv6 address counts by its /64, and another /64 apart", () => {
  const same = ["2001:db8::1", "2001:db8::2", "2001:db8:0:0:1:2:3:4", "2001:db8::a:0:0:1", "2001:0db8:0000:0000::f"];
  expect(new Set(same.map(from)).size).toBe(1);
  const others = ["2001:db8::1", "2001:db8:0:1::1", "2001:db8:1::1", "2001:db9::1", "::1", "fe80::1"];
  expect(new Set(others.map(from)).size).toBe(others.length);
});

test("203 CVE-2026-96445: of a list only the last address counts, which the front door wrote", () => {
  expect(from("198.51.100.7, 203.0.113.5")).toBe("203.0.113.5");
});
