import { expect, test } from "vitest";
import { compare, median, noisy, spread, summarize } from "./statistics.mjs";

const round = { perSecond: 100, processorMicroseconds: 50, p99: 3, loadBusy: 0.4 };

test("the median is the middle one, or half way between the two in the middle, in any order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([8, 2, 4, 1])).toBe(3);
  expect(median([7])).toBe(7);
});

test("the spread is a part of the median, and a quarter more or less is noisy", () => {
  expect(spread([90, 100, 110])).toBeCloseTo(0.2);
  expect(spread([100])).toBe(0);
  expect(spread([80, 100, 110])).toBeGreaterThan(noisy);
});

test("a cell has the median of each figure, and says when the load had no time left", () => {
  const rounds = [round, { ...round, perSecond: 300, loadBusy: 0.95 }, { ...round, perSecond: 200, loadBusy: 0.97 }];
  expect(summarize(rounds)).toEqual({ perSecond: 200, processor: 50, p99: 3, spread: 1, isLoadBound: true });
});

test("processor time that could not be measured stays unmeasured, in the cell and in its ratios", () => {
  const unmeasured = summarize([{ ...round, processorMicroseconds: null }]);
  expect(unmeasured.processor).toBeNull();
  expect(compare(unmeasured, summarize([round]))).toEqual({ throughput: 1, processor: null });
});

test("a ratio above 1 is better both ways: more requests, and less processor time for each", () => {
  const [fast, slow] = [summarize([{ ...round, perSecond: 400, processorMicroseconds: 10 }]), summarize([round])];
  expect(compare(fast, slow)).toEqual({ throughput: 4, processor: 5 });
  expect(compare(fast, undefined)).toBeNull();
});
