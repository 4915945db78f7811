import { expect, test } from "vitest";
import { closest, markDifference } from "./difference";

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

test("equal texts have no difference", () => {
  expect(markDifference("a", "a")).toEqual([{ text: "a", differs: false }]);
});

test("the nearest of several addresses is found", () => {
  expect(closest("https://c.example/cb/", ["https://other.example/", "https://c.example/cb"])).toBe(
    "https://c.example/cb",
  );
  expect(closest("x", [])).toBeUndefined();
});
