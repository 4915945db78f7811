import { expect, test } from "vitest";
import { defaultSwitches } from "@/lib/provider/wechat/app";
import { forcedDelay, forcedErrcode } from "./forced-error";

const switches = defaultSwitches("website");

test.each([
  [0, 0],
  [-5, 0],
  [Number.NaN, 0],
  [250, 250],
  [86_400_000, 10_000],
  [Infinity, 10_000],
])("WeChat 6.15: with a delay of %d an answer waits %d milliseconds, never more than ten seconds", (delay, waits) => {
  expect(forcedDelay({ ...switches, delay })).toBe(waits);
});

test("WeChat 6.15: an error is forced where it was asked for, and only one of WeChat's", () => {
  const at = (endpoint: "any" | "auth", errcode: number) => ({ ...switches, forcedError: { endpoint, errcode } });
  expect(forcedErrcode(switches, "auth")).toBeNull();
  expect(forcedErrcode(at("auth", 40163), "auth")).toBe(40163);
  expect(forcedErrcode(at("any", -1), "auth")).toBe(-1);
  expect(forcedErrcode(at("auth", 40163), "userinfo")).toBeNull();
  expect(forcedErrcode(at("any", 200), "userinfo")).toBeNull();
});
