import { expect, test } from "vitest";
import { readBearerToken } from "./bearer-token";

test("RFC 6750 §2.1: the token is read from the header, whatever the case of the scheme", () => {
  expect(readBearerToken("Bearer abc.def", undefined)).toBe("abc.def");
  expect(readBearerToken("bEARER abc", undefined)).toBe("abc");
});

test("RFC 6750 §2.2: the token is read from the form", () => {
  expect(readBearerToken(null, "abc")).toBe("abc");
});

test("RFC 6750 §3: without a token there is none", () => {
  expect(readBearerToken(null, undefined)).toBeNull();
  expect(readBearerToken("Basic YTpi", undefined)).toBeNull();
});

test("121 RFC 6750 §2: two transports at once are refused", () => {
  expect(() => readBearerToken("Bearer abc", "abc")).toThrow("invalid_request");
});

test.each(["Bearer", "Bearer ", "Bearer a b", "Bearer %zz", 'Bearer "a"'])(
  "121 RFC 6750 §2.1: %j is refused",
  (header) => {
    expect(() => readBearerToken(header, undefined)).toThrow("invalid_request");
  },
);
