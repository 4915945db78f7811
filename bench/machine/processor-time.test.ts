import { expect, test } from "vitest";
import { parseList } from "./pinning.mjs";
import { family, parseStat } from "./processor-time.mjs";

test("proc(5): a name with brackets and spaces does not move the fields", () => {
  const line = "42 (node (a) b) S 7 42 42 0 -1 4194304 100 0 0 0 1234 66 5 4 20 0 11 0 100 0 0\n";
  expect(parseStat(line)).toEqual({ pid: 42, parent: 7, ticks: 1_300 });
});

test("a server's processor time is that of everything it started, however far down", () => {
  const processes = [
    { pid: 9, parent: 8, ticks: 1 },
    { pid: 8, parent: 2, ticks: 1 },
    { pid: 2, parent: 1, ticks: 1 },
    { pid: 3, parent: 1, ticks: 1 },
  ];
  expect(family(2, processes).map((one: { pid: number }) => one.pid)).toEqual([9, 8, 2]);
});

test("taskset(1): a list of cores has numbers and ranges", () => {
  expect(parseList("0-2,5")).toEqual([0, 1, 2, 5]);
  expect(parseList("3")).toEqual([3]);
});
