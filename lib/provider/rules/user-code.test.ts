import { expect, test } from "vitest";
import { formatUserCode, readUserCode, userCodeAlphabet } from "./user-code";

test("169 RFC 8628 §6.1: twenty letters in eight places are more than 2^34 codes", () => {
  expect(new Set(userCodeAlphabet).size).toBe(20);
  expect(userCodeAlphabet).not.toMatch(/[AEIOUY\d]/);
  expect(formatUserCode("BCDFGHJK")).toBe("BCDF-GHJK");
});

test.each([
  "BCDF-GHJK",
  "bcdfghjk",
  " bcdf ghjk ",
  "BCDF–GHJK",
  "b.c.d.f.g.h.j.k",
  "ＢＣＤＦ－ＧＨＪＫ",
  "BCDF-GHJK\n",
])("173 RFC 8628 §6.1: %j is read as BCDF-GHJK", (typed) => {
  expect(readUserCode(typed)).toBe("BCDF-GHJK");
});

test.each([
  undefined,
  "",
  "BCDF",
  "BCDF-GHJKL",
  "AEIO-UYAE",
  "<script>alert(1)</script>",
  "BCDFGHJK".repeat(9),
  "BCDF-GHJK%00BC",
])("173 RFC 8628 §6.1: %j is no code", (typed) => {
  expect(readUserCode(typed)).toBeNull();
});
