import { afterEach, expect, test, vi } from "vitest";
import { bell } from "./ring";
import { letWatch, stopWatching, watchedClients } from "./watchers";

afterEach(() => vi.useRealTimers());

test("a browser watches the clients that it was let watch, and no other browser does", () => {
  for (const client of ["tea", "coffee", "tea"]) letWatch("the owner's", client);
  expect(watchedClients("the owner's")).toEqual(["coffee", "tea"]);
  expect(watchedClients("another")).toEqual([]);
  expect(watchedClients("the owner's coffee")).toEqual([]);
});

test("it ends after 8 hours, unless it was asked for again", () => {
  vi.useFakeTimers();
  letWatch("idle", "tea");
  letWatch("busy", "tea");
  vi.advanceTimersByTime(7 * 3_600_000);
  letWatch("busy", "tea");
  vi.advanceTimersByTime(3_600_000);
  expect([watchedClients("idle"), watchedClients("busy")]).toEqual([[], ["tea"]]);
});

test("it ends when the browser says so, and for no other browser", () => {
  for (const browser of ["ending", "going on"]) for (const client of ["tea", "coffee"]) letWatch(browser, client);
  stopWatching("ending");
  expect([watchedClients("ending"), watchedClients("going on")]).toEqual([[], ["tea", "coffee"]]);
});

test("of too many the oldest go", () => {
  letWatch("first", "tea");
  for (let count = 0; count < 2_000; count += 1) letWatch(`later ${count}`, "tea");
  expect([watchedClients("first"), watchedClients("later 0")]).toEqual([[], ["tea"]]);
});

test("an inspector that is open hears that there is more to see", () => {
  const heard = vi.fn();
  bell().once("listening", heard);
  letWatch("listening", "tea");
  expect(heard).toHaveBeenCalledOnce();
});
