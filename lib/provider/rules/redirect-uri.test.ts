import { expect, test } from "vitest";
import {
  addResponseParameters,
  checkRegistrableRedirectUri,
  matchRedirectUri,
  type RedirectTarget,
} from "./redirect-uri";

const registered = "https://c.example/cb";
const confidential = { type: "confidential" as const, redirectUris: [registered] };
const native = {
  type: "public" as const,
  redirectUris: ["http://127.0.0.1:8000/cb", "http://[::1]/cb", "com.example.app:/cb"],
};

test("RFC 9700 §4.1.3: the registered string matches", () => {
  expect(matchRedirectUri(registered, confidential)).toBe(registered);
});

test("46 RFC 9700 §4.1.3: one character more, less or other does not match", () => {
  const alphabet = "abz09AZ-._~:/?#[]@!$&'()*+,;=% \\";
  for (let index = 0; index <= registered.length; index += 1) {
    const removed = registered.slice(0, index) + registered.slice(index + 1);
    if (index < registered.length) expect(matchRedirectUri(removed, confidential), removed).toBeNull();
    for (const character of alphabet) {
      const inserted = registered.slice(0, index) + character + registered.slice(index);
      expect(matchRedirectUri(inserted, confidential), inserted).toBeNull();
      const flipped = registered.slice(0, index) + character + registered.slice(index + 1);
      if (flipped !== registered) expect(matchRedirectUri(flipped, confidential), flipped).toBeNull();
    }
  }
});

test.each([undefined, "", "https://c.example/cb/../cb", "HTTPS://c.example/cb", "https://c.example:443/cb"])(
  "RFC 6749 §3.1.2.3: %s is not guessed into a match",
  (uri) => {
    expect(matchRedirectUri(uri, confidential)).toBeNull();
  },
);

test.each(["http://127.0.0.1:9/cb", "http://127.0.0.1/cb", "http://[::1]:51004/cb"])(
  "RFC 8252 §7.3: a native app may listen at %s",
  (uri) => {
    expect(matchRedirectUri(uri, native)).toBe(uri);
  },
);

test.each([
  "http://localhost:8000/cb",
  "http://127.0.0.2:8000/cb",
  "http://127.1:8000/cb",
  "http://2130706433:8000/cb",
  "http://0.0.0.0:8000/cb",
  "http://127.0.0.1:8000/cb?x=1",
  "http://127.0.0.1:8000/cb/",
  "http://127.0.0.1:8000@evil.example/cb",
  "https://127.0.0.1:8000/cb",
])("RFC 8252 §8.3: %s is not the registered loopback address", (uri) => {
  expect(matchRedirectUri(uri, native)).toBeNull();
});

test("RFC 8252 §7.3: a confidential client's port is part of its address", () => {
  const client = { type: "confidential" as const, redirectUris: ["http://127.0.0.1:8000/cb"] };
  expect(matchRedirectUri("http://127.0.0.1:8001/cb", client)).toBeNull();
});

test.each([
  ["not an address", "not_absolute"],
  ["/cb", "not_absolute"],
  ["https://c.example/cb#x", "fragment"],
  ["https://c.example/cb#", "fragment"],
  ["https://user@c.example/cb", "userinfo"],
  ["http://c.example/cb", "http_not_loopback"],
  ["javascript:alert(1)", "scheme"],
  ["JaVaScRiPt:alert(1)", "scheme"],
  ["data:text/html,x", "scheme"],
  ["file:///etc/passwd", "scheme"],
  ["myapp:/cb", "scheme"],
  ["com.example.app:/cb", "private_use_needs_public"],
  ["https://c.example/cb?code=1", "reserved_query"],
  ["https://c.example/cb?iss=1", "reserved_query"],
  ["https://C.example/cb", "not_canonical"],
  ["https://c.example", "not_canonical"],
  ["https://c.example:443/cb", "not_canonical"],
  ["https://c.example/a/../cb", "not_canonical"],
  ["https://*.example/cb", "not_canonical"],
  [" https://c.example/cb", "not_canonical"],
  [`https://c.example/${"x".repeat(512)}`, "too_long"],
])("51 RFC 9700 §2.1: %s cannot be registered: %s", (uri, fault) => {
  expect(checkRegistrableRedirectUri(uri, "confidential")).toBe(fault);
});

test.each([
  ["https://c.example/cb?tenant=1", "confidential"],
  ["http://localhost:3000/cb", "confidential"],
  ["http://[::1]:3000/cb", "public"],
  ["com.example.app:/cb", "public"],
] as const)("RFC 8252 §7: %s can be registered", (uri, type) => {
  expect(checkRegistrableRedirectUri(uri, type)).toBeNull();
});

test("RFC 6749 §4.1.2: response parameters join the registered query and are encoded", () => {
  const target = "https://c.example/cb?a=1" as RedirectTarget;
  expect(addResponseParameters(target, { code: "x", state: "a b&c\r\n", iss: null })).toBe(
    "https://c.example/cb?a=1&code=x&state=a%20b%26c%0D%0A",
  );
});
