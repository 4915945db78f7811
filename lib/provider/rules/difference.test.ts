import { expect, test } from "vitest";
import { markDifference, nearestFirst } from "./difference";

test("the characters that differ are marked", () => {
  expect(markDifference("https://c.example/cb/", "https://c.example/cb")).toEqual([
    { text: "https://c.example/cb", differs: false },
    { text: "/", differs: true },
  ]);
  expect(markDifference("http://c.example:3000/cb", "http://c.example:4000/cb")).toEqual([
    { text: "http://c.example:", differs: false },
    { text: "3", differs: true },
    { text: "000/cb", differs: false },
  ]);
});

test("two differences far apart are marked each, and what is between them is not", () => {
  expect(markDifference("https://c.example/Callback/", "https://c.example/callback")).toEqual([
    { text: "https://c.example/", differs: false },
    { text: "C", differs: true },
    { text: "allback", differs: false },
    { text: "/", differs: true },
  ]);
  expect(markDifference("https://c.example/callback", "https://c.example/Callback/")).toEqual([
    { text: "https://c.example/", differs: false },
    { text: "c", differs: true },
    { text: "allback", differs: false },
  ]);
});

test("what has little in common is marked as a whole", () => {
  expect(markDifference("https://evil.example/", "https://tea-timer.example/")[1]).toEqual({
    text: "evil",
    differs: true,
  });
});

test("the pieces always add up to the text, however long or odd the other is", () => {
  for (const [text, other] of [
    ["", "x"],
    ["x", ""],
    ["abcabc", "cba"],
    ["a".repeat(3_000), "b".repeat(3_000)],
  ] as const) {
    expect(
      markDifference(text, other)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  }
});

test("equal texts have no difference", () => {
  expect(markDifference("a", "a")).toEqual([{ text: "a", differs: false }]);
});

test("the nearest of several addresses comes first", () => {
  expect(nearestFirst("https://c.example/cb/", ["https://other.example/", "https://c.example/cb"])).toEqual([
    "https://c.example/cb",
    "https://other.example/",
  ]);
  expect(nearestFirst("x", [])).toEqual([]);
});
