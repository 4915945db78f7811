import { expect, test } from "vitest";
import { readOptions } from "./options.mjs";

const known = {
  scenarios: ["refresh", "userinfo"],
  parts: ["million-rows", "memory"],
  contestants: ["ours", "floor"],
};
const read = (...args: string[]) => readOptions(args, known);

test("without arguments everything is measured and written down", () => {
  expect(read()).toMatchObject({ ...known, rounds: 3, seconds: 4, out: "docs" });
});

test("anything less than everything leaves the documents alone, unless it is told where to write", () => {
  for (const args of [["--quick"], ["--rounds=9"], ["--only=refresh"], ["--tokens=1000"]])
    expect(read(...args).out).toBeNull();
  expect(read("--quick", "--out=/somewhere").out).toBe("/somewhere");
});

test("--quick leaves the long parts out", () => {
  expect(read("--quick")).toMatchObject({ scenarios: known.scenarios, parts: [], rounds: 2, seconds: 1 });
});

test("--only takes scenarios, parts and servers alike; of what it does not name, servers alone stay whole", () => {
  expect(read("--only=refresh")).toMatchObject({ scenarios: ["refresh"], parts: [], contestants: known.contestants });
  expect(read("--only=memory")).toMatchObject({ scenarios: [], parts: ["memory"] });
  expect(read("--only=ours,userinfo")).toMatchObject({ scenarios: ["userinfo"], contestants: ["ours"] });
  expect(read("--only=ours")).toMatchObject({ scenarios: known.scenarios, parts: known.parts, contestants: ["ours"] });
});

test("what is not understood is a sentence", () => {
  expect(() => read("--only=nobody")).toThrow("--only knows no nobody");
  expect(() => read("--rounds=0")).toThrow("--rounds is a whole number above 0");
  expect(() => read("--speed=9")).toThrow("--speed");
});
