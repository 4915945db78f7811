import { expect, test } from "vitest";
import { algorithmsDue, keyThatSigns, publishedKeys } from "./signing-key";

const at = (second: number) => new Date(second * 1_000);
const old = { kid: "old", algorithm: "RS256" as const, signsFrom: at(0), publishedUntil: at(900) };
const current = { kid: "current", algorithm: "RS256" as const, signsFrom: at(300), publishedUntil: null };
const next = { ...current, kid: "next", signsFrom: at(600) };
const other = { kid: "other", algorithm: "ES256" as const, signsFrom: at(0), publishedUntil: null };
const keys = [next, old, other, current];

test.each([
  [0, "old"],
  [299, "old"],
  [300, "current"],
  [599, "current"],
  [600, "next"],
  [-1, "old"],
])("132 OpenID Connect Core §10.1.1: at second %i the key %s signs", (second, kid) => {
  expect(keyThatSigns(keys, "RS256", at(second))?.kid).toBe(kid);
});

test("132 OpenID Connect Core §10.1.1: a key is published before it signs and until its time; who signs stands first", () => {
  const kids = (second: number) => publishedKeys(keys, at(second)).map(({ kid }) => kid);
  expect(kids(400)).toEqual(["current", "old", "other", "next"]);
  expect(kids(899)).toContain("old");
  expect(kids(900)).toEqual(["next", "current", "other"]);
  expect(keyThatSigns(keys, "EdDSA", at(0))).toBeUndefined();
});

test("132 OpenID Connect Core §10.1.1: a key that signed for too long is due, unless its successor waits", () => {
  expect(algorithmsDue([old, other], 100, at(100))).toEqual([]);
  expect(algorithmsDue([old, other], 100, at(101))).toEqual(["RS256", "ES256"]);
  expect(algorithmsDue([old, other, current], 100, at(101))).toEqual(["ES256"]);
});
