import { expect, test } from "vitest";
import { noteTarget, querySent, withoutParameter } from "./request-target";

const asNextHasIt = "http://localhost:3000/page?state=a+b%7E";

function received(target: string, headers: Record<string, string> = {}): Request {
  const incoming = { url: target, headers: { ...headers } };
  noteTarget(incoming);
  return new Request(asNextHasIt, { headers: incoming.headers });
}

test.each(["state=a%20b~", "state=%ZZ&x=%FF", "a=1&b=2&a=3", "", "state=a?b"])(
  "WeChat 1.1: the query is what was sent, not what Next makes of it: %s",
  (query) => {
    expect(querySent(received(`/page?${query}`))).toBe(query);
  },
);

test("WeChat 1.1: without a query there is none, and nobody but the front door says what was sent", () => {
  expect(querySent(received("/page"))).toBe("");
  expect(querySent(received("/page?own=1", { "x-request-target": "/page?forged=1" }))).toBe("own=1");
});

test("RFC 9110 §5.5: what no browser leaves bare is encoded, or left as Next has it", () => {
  expect(querySent(received('/page?a="<b>#c'))).toBe("a=%22%3Cb%3E%23c");
  expect(querySent(received("/page?a=\u00e9"))).toBe("state=a+b%7E");
  expect(querySent(new Request(asNextHasIt))).toBe("state=a+b%7E");
});

test("a parameter is taken out, however its name is encoded, and the others stay to the character", () => {
  expect(withoutParameter("a=%20~&lang=zh&b=+", "lang")).toBe("a=%20~&b=+");
  expect(withoutParameter("l%61ng=zh&a", "lang")).toBe("a");
  expect(withoutParameter("lang=zh", "lang")).toBe("");
});
