import { expect, test } from "vitest";
import { mustBeSingle, readParameters } from "./parameters";

test("RFC 6749 §3.1: an empty value counts as absent, but its name is known", () => {
  const { values, names } = readParameters("scope=&state=x");
  expect(values.has("scope")).toBe(false);
  expect(names.has("scope")).toBe(true);
});

test.each([
  ["in the query", ["scope=read&scope=read"]],
  ["with one of them empty", ["scope=read&scope="]],
  ["across query and form", ["scope=read", "scope=openid"]],
  ["under another spelling", ["scope=read&%73cope=openid"]],
])("RFC 6749 §3.1: a parameter that came twice %s is refused", (_, texts) => {
  expect(() => mustBeSingle(readParameters(...texts))).toThrow("the parameter scope was sent more than once");
});

test.each(["%zz", "%ff", "%F0%9F", "%00", "%C0%80"])("RFC 6749 appendix B: %s is no well-formed value", (value) => {
  const parameters = readParameters(`state=${value}`);
  expect(parameters.values.has("state")).toBe(false);
  expect(() => mustBeSingle(parameters)).toThrow("not well-formed");
});

test("every character comes through as it was sent", () => {
  const state = "+ &%#=;🌳ß\u007f";
  expect(readParameters(`state=${encodeURIComponent(state)}`).values.get("state")).toBe(state);
  expect(readParameters("state=a+b").values.get("state")).toBe("a b");
  expect(readParameters("state=a=b").values.get("state")).toBe("a=b");
});

test("names that mean something to JavaScript stay names", () => {
  const { values } = readParameters("__proto__=1&constructor=2");
  expect(values.get("__proto__")).toBe("1");
  expect(({} as Record<string, unknown>).constructor).toBe(Object);
});

test("a name that could break an error_description is not repeated in it", () => {
  expect(() => mustBeSingle(readParameters('"x=1&"x=2'))).toThrow("the parameter (unnamed)");
});
