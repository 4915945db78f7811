import { expect, test } from "vitest";
import { checkAuthorizationRequest } from "./authorization-request";
import { mustBeSingle, readParameters } from "./parameters";
import type { RedirectTarget } from "./redirect-uri";
import { narrowResources, readResources, sameResources, scopeAt, type KnownResource } from "./resource";

const me: KnownResource = { address: "https://b.example/api/me", scopes: ["read"] };
const userinfo: KnownResource = { address: "https://b.example/userinfo", scopes: ["openid", "email"] };
const known = [me, userinfo];

test("RFC 8707 §2: resource is the one parameter that may repeat; an empty one is absent", () => {
  const parameters = readParameters("resource=https://a.example&resource=&resource=urn:x&scope=read");
  expect(() => mustBeSingle(parameters)).not.toThrow();
  expect(parameters.resources).toEqual(["https://a.example", "urn:x"]);
  expect(parameters.values.has("resource")).toBe(false);
  expect(() => mustBeSingle(readParameters("resource=a&resource=%ff"))).toThrow("not well-formed");
});

test.each([
  ["a fragment", `${me.address}#x`],
  ["an empty fragment", `${me.address}#`],
  ["a relative address", "/api/me"],
  ["no scheme", "b.example/api/me"],
  ["a scheme alone", "https:"],
  ["a space", "https://b.example/api /me"],
  ["another alphabet", "https://b.example/äpi"],
])("103 RFC 8707 §2: a resource with %s is no resource indicator", (_, value) => {
  expect(() => readResources([value], known)).toThrow("invalid_target: resource must be an absolute URI");
});

test.each([
  `${me.address}/`,
  `${me.address}?`,
  `${me.address}?a=b`,
  "https://b.example:443/api/me",
  "https://B.example/api/me",
  "https://b.example/api/m%65",
  "https://b.example/api/../api/me",
  "http://b.example/api/me",
  "https://b.example",
  "urn:example:api",
])("103 RFC 8707 §2: %s is compared exactly, so it is unknown", (value) => {
  expect(() => readResources([me.address, value], known)).toThrow("invalid_target: resource names nothing");
});

test("RFC 8707 §2: resources are read each once, and at most ten", () => {
  expect(readResources([me.address, userinfo.address, me.address], known)).toEqual([me.address, userinfo.address]);
  expect(() =>
    readResources(
      Array.from({ length: 11 }, () => me.address),
      known,
    ),
  ).toThrow("more than 10 times");
});

test("103, 111 RFC 8707 §2.2: a token request names fewer of what was granted, none for all, and never another", () => {
  const both = [me.address, userinfo.address];
  expect(narrowResources([], both, known)).toEqual(both);
  expect(narrowResources([me.address], both, known)).toEqual([me.address]);
  expect(() => narrowResources([userinfo.address], [me.address], known)).toThrow("names one that was not granted");
  expect(() => narrowResources([me.address], [], known)).toThrow("names one that was not granted");
});

test("RFC 9068 §2.2.3: a token says only the scope that means something at its resources", () => {
  expect(scopeAt([], ["openid", "read"], known)).toEqual(["openid", "read"]);
  expect(scopeAt([me.address], ["openid", "email", "read"], known)).toEqual(["read"]);
  expect(scopeAt([me.address, userinfo.address], ["openid", "read"], known)).toEqual(["openid", "read"]);
  expect(() => scopeAt([me.address], ["openid"], known)).toThrow("invalid_target: nothing in scope means anything");
});

test("RFC 8707 §2.2: two lists of resources are the same in any order", () => {
  expect(sameResources(["a", "b"], ["b", "a"])).toBe(true);
  expect(sameResources(["a"], ["a", "b"])).toBe(false);
  expect(sameResources(["a", "c"], ["a", "b"])).toBe(false);
});

test("RFC 8707 §2.1: an authorization request is read with its resources, and refused for a bad one", () => {
  const client = {
    type: "confidential" as const,
    requirePkce: false,
    grantTypes: ["authorization_code"],
    options: { defaultMaxAge: null },
  };
  const check = (query: string) =>
    checkAuthorizationRequest(readParameters(query), client, "https://c.example/cb" as RedirectTarget, known);
  const both = `resource=${encodeURIComponent(me.address)}&resource=${encodeURIComponent(userinfo.address)}`;
  expect(check(`response_type=code&scope=openid+read&${both}`).resources).toEqual([me.address, userinfo.address]);
  expect(() => check("response_type=code&resource=https://evil.example")).toThrow("invalid_target");
  expect(() => check(`response_type=code&scope=openid&resource=${me.address}`)).toThrow("invalid_target");
});
