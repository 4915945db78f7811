import { expect, test } from "vitest";
import { narrowScope, readRequestedScope } from "./scope";

test("RFC 6749 §3.3: without a scope the default is granted", () => {
  expect(readRequestedScope(undefined)).toEqual(["read"]);
});

test("RFC 6749 §3.3: order and repetition do not matter", () => {
  expect(readRequestedScope("email openid email")).toEqual(readRequestedScope("openid email"));
});

test("OpenID Connect Core §3.1.2.1: an unknown scope beside known ones is left out", () => {
  expect(readRequestedScope("openid telepathy")).toEqual(["openid"]);
});

test.each(["telepathy", 'openid "x"', "openid\\x", "openid\nemail", "x".repeat(1_001)])(
  "6 RFC 6749 §3.3: %j is refused",
  (scope) => {
    expect(() => readRequestedScope(scope)).toThrow("invalid_scope");
  },
);

test("6 RFC 6749 §3.3: the longest and the oddest scopes are read or refused in less than 5 ms", () => {
  const extremes = [
    "s ".repeat(500),
    "a".repeat(1_000),
    "openid ".repeat(142),
    "x ".repeat(500_000),
    " ".repeat(1_000),
  ];
  const hostile = [`${"a".repeat(999)}"`, `${"a ".repeat(499)}"`, "\\".repeat(1_000), `${" ".repeat(999)}a`];
  for (const scope of [...extremes, ...hostile]) {
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      try {
        readRequestedScope(scope);
      } catch (error) {
        expect(String(error)).toContain("invalid_scope");
      }
      return performance.now() - started;
    });
    expect(Math.min(...times), scope.slice(0, 10)).toBeLessThan(5);
  }
});

test("RFC 6749 §6: a refresh may ask for less", () => {
  expect(narrowScope("email", ["openid", "email"])).toEqual(["email"]);
  expect(narrowScope(undefined, ["openid", "email"])).toEqual(["openid", "email"]);
});

test("110 RFC 6749 §6: a refresh may not ask for more", () => {
  expect(() => narrowScope("openid email", ["openid"])).toThrow("invalid_scope");
});
