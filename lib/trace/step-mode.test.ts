import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { during } from "./exchange";
import {
  decide,
  heldFor,
  hold,
  holdsAnswers,
  isStepped,
  longestHold,
  setStepping,
  steppingBrowserOf,
} from "./step-mode";
import { makeExchange } from "./testing/exchanges";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  setStepping("mine", false);
  vi.useRealTimers();
});

const unaborted = new AbortController().signal;
const held = () => heldFor("mine")[0]!;

test("what nobody decided on goes on when its minute is over, unchanged", async () => {
  setStepping("mine", true);
  const decided = hold({ browser: "mine", exchange: makeExchange(), answer: null }, unaborted);
  await vi.advanceTimersByTimeAsync(longestHold - 1);
  expect(heldFor("mine")).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await decided).toEqual({ kind: "continue", changes: [] });
  expect(heldFor("mine")).toEqual([]);
});

test("what is to time out waits for its minute, and then is lost", async () => {
  setStepping("mine", true);
  const decided = hold({ browser: "mine", exchange: makeExchange(), answer: null }, unaborted);
  expect(decide("mine", held().id, { kind: "time-out" })).toBe(true);
  expect(held().isToTimeOut).toBe(true);
  await vi.advanceTimersByTimeAsync(longestHold);
  expect(await decided).toEqual({ kind: "drop" });
});

test("another browser decides on nothing, and a sender that went away waits no more", async () => {
  setStepping("mine", true);
  const gone = new AbortController();
  const decided = hold({ browser: "mine", exchange: makeExchange(), answer: null }, gone.signal);
  expect(decide("another", held().id, { kind: "drop" })).toBe(false);
  gone.abort();
  expect(await decided).toEqual({ kind: "drop" });
});

test("answers wait when that is asked for, and only while step mode is on", () => {
  setStepping("mine", true);
  expect(holdsAnswers("mine")).toBe(false);
  setStepping("mine", true, true);
  expect([holdsAnswers("mine"), holdsAnswers("another")]).toEqual([true, false]);
  setStepping("mine", false);
  expect(holdsAnswers("mine")).toBe(false);
});

test("switched off, everything that waits goes on", async () => {
  setStepping("mine", true);
  const decided = hold({ browser: "mine", exchange: makeExchange(), answer: null }, unaborted);
  setStepping("mine", false);
  expect((await decided).kind).toBe("continue");
});

test("a browser's own messages wait, those of the back channel with its run, and no others", () => {
  setStepping("mine", true);
  expect(steppingBrowserOf(makeExchange({ run: "a-run" }), "mine")).toBe("mine");
  expect(steppingBrowserOf(makeExchange({ run: "a-run" }), null)).toBe("mine");
  expect(steppingBrowserOf(makeExchange({ run: "another-run" }), null)).toBeNull();
  expect(steppingBrowserOf(makeExchange({ run: "another-run" }), "another")).toBeNull();
  during(makeExchange({ run: "a-run" }), () => expect(isStepped()).toBe(true));
  during(makeExchange({ run: "another-run" }), () => expect(isStepped()).toBe(false));
  setStepping("mine", false);
  expect(steppingBrowserOf(makeExchange({ run: "a-run" }), "mine")).toBeNull();
  during(makeExchange({ run: "a-run" }), () => expect(isStepped()).toBe(false));
});
