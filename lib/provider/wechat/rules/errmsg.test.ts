import { expect, test } from "vitest";
import { errmsg } from "./errmsg";

const marks = { rid: "6c02c77126bf69c4", reqId: "Zqxw0a0920th46" };
const now = new Date(0x6aac007a * 1_000 + 999);

test("WeChat 2: an errmsg is the one that was captured, with the Unix seconds first in rid", () => {
  expect(errmsg(40013, "rid", marks, now)).toBe("invalid appid, rid: 6aac007a-6c02c771-26bf69c4");
  expect(errmsg(40029, "hints", marks, now)).toBe("invalid code, hints: [ req_id: Zqxw0a0920th46 ]");
  expect(errmsg(40029, "bare", marks, now)).toBe("invalid code");
});

test("WeChat 2: every group of a rid has eight digits", () => {
  expect(errmsg(-1, "rid", marks, new Date(1_000))).toBe("system error, rid: 00000001-6c02c771-26bf69c4");
});
