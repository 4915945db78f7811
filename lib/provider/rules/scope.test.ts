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

test("RFC 6749 §6: a refresh may ask for less", () => {
  expect(narrowScope("email", ["openid", "email"])).toEqual(["email"]);
  expect(narrowScope(undefined, ["openid", "email"])).toEqual(["openid", "email"]);
});

test("110 RFC 6749 §6: a refresh may not ask for more", () => {
  expect(() => narrowScope("openid email", ["openid"])).toThrow("invalid_scope");
});
