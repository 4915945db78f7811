import { expect, test } from "vitest";
import { mergeParameters } from "./parameters";

const merged = (...encoded: string[]) => Object.fromEntries(mergeParameters(...encoded));

test("WeChat 6.1: query and form are one", () => {
  expect(merged("appid=a&secret=s", "code=c&grant_type=g")).toEqual({
    appid: "a",
    secret: "s",
    code: "c",
    grant_type: "g",
  });
  expect(merged("", "")).toEqual({});
  expect(merged("a=%E5%BC%A0+%2B", "")).toEqual({ a: "张 +" });
});

test("WeChat 6.1: a parameter with two values counts as not sent, wherever they came, and the same value twice is one", () => {
  expect(merged("code=a&code=b&appid=x")).toEqual({ appid: "x" });
  expect(merged("code=a", "code=b")).toEqual({});
  expect(merged("code=a", "code=")).toEqual({});
  expect(merged("code=a&code=b&code=a")).toEqual({});
  expect(merged("code=a&code=b", "code=b")).toEqual({});
  expect(merged("code=a&%63ode=a", "code=a")).toEqual({ code: "a" });
});

test("WeChat 6.1: what is empty, no UTF-8 or holds a NUL counts as not sent", () => {
  expect(merged("a=&b&c=%FF&d=%00&e=%zz&f=1")).toEqual({ f: "1" });
});
