import { expect, test } from "vitest";
import { isCallbackDomain, matchCallbackDomain, withAuthdeny, withCode, withStateOnly } from "./callback-target";

const domain = "c.example";

test.each([
  "https://c.example",
  "https://c.example/any/path?kept=1",
  "http://c.example/#/login?name=test",
  "https://c.example/%E4%B8%AD",
])("WeChat 授权回调域: any path at the registered domain may receive a code: %s", (uri) => {
  expect(matchCallbackDomain(uri, domain)).toBe(uri);
});

test.each([
  "https://evil.example/c.example",
  "https://c.example.evil.example/",
  "https://sub.c.example/",
  "https://c.example:8443/",
  "https://c.example@evil.example/",
  "https://evil.example\\@c.example/",
  "https://evil.example#@c.example/",
  "https:c.example/",
  "//c.example/",
  "javascript://c.example/%0aalert(1)",
  "wechat://c.example/",
  "https://c.example/\r\nSet-Cookie: x=1",
  " https://c.example/",
  "",
])("WeChat 10003: at no other domain, however it is written: %j", (uri) => {
  expect(matchCallbackDomain(uri, domain)).toBeNull();
});

test("WeChat 授权回调域: a machine's own two names are one domain, with any port unless one is registered", () => {
  for (const registered of ["localhost", "127.0.0.1"]) {
    for (const uri of ["http://localhost:3000/cb", "http://127.0.0.1/cb"])
      expect(matchCallbackDomain(uri, registered)).toBe(uri);
  }
  expect(matchCallbackDomain("http://localhost:3000/cb", "localhost:3000")).not.toBeNull();
  expect(matchCallbackDomain("http://localhost:3001/cb", "localhost:3000")).toBeNull();
  expect(matchCallbackDomain("http://localhost/cb", "c.example")).toBeNull();
});

test("RFC 9110 §5.5: letters beyond ASCII reach the header encoded", () => {
  expect(matchCallbackDomain("https://c.example/登录", domain)).toBe("https://c.example/%E7%99%BB%E5%BD%95");
});

test.each(["https://c.example", "c.example/", "C.example", "c.example:443", "c_d.example", "", "c.example:99999"])(
  "WeChat 授权回调域: it is a bare host: not %j",
  (text) => {
    expect(isCallbackDomain(text)).toBe(false);
  },
);

test("WeChat's page adds code and state by joining texts, behind a # too, and an empty state as well", () => {
  const target = (uri: string) => matchCallbackDomain(uri, domain)!;
  expect(withCode(target("https://c.example/cb"), "CODE", "a%20b~*")).toBe(
    "https://c.example/cb?code=CODE&state=a%20b~*",
  );
  expect(withCode(target("https://c.example/#/login?name=test"), "CODE", "S")).toBe(
    "https://c.example/#/login?name=test&code=CODE&state=S",
  );
  expect(withCode(target("https://c.example/?a=1"), "CODE", null)).toBe("https://c.example/?a=1&code=CODE&state=");
  expect(withStateOnly(target("https://c.example/cb"), "S1")).toBe("https://c.example/cb?state=S1");
  expect(withAuthdeny(target("https://c.example/cb"), "S1")).toBe(
    "https://c.example/cb?state=S1&code=authdeny&reason=",
  );
});
