import { expect, test } from "vitest";
import { readClaimsRequest, scopeToConsent } from "./claims-request";

const read = (document: unknown) => readClaimsRequest(JSON.stringify(document));

test("OpenID Connect Core §5.5: the claims that we know are kept, by where they are to stand", () => {
  expect(
    read({
      userinfo: { name: { essential: true }, nickname: null, picture: null, "http://example.info/claims/groups": null },
      id_token: { email: { value: "a@example.com", more: 1 }, auth_time: { essential: true }, "name#zh": null },
      other: { email: null },
    }),
  ).toEqual({ claims: { idToken: ["email"], userinfo: ["name", "picture"] }, subject: null });
});

test("OpenID Connect Core §5.5: nothing that we know is nothing asked for", () => {
  const nothing = { claims: null, subject: null };
  expect(readClaimsRequest(undefined)).toEqual(nothing);
  expect(read({})).toEqual(nothing);
  expect(read({ userinfo: null, id_token: {} })).toEqual(nothing);
  expect(read({ userinfo: { sub: null, unknown: "of any shape" } })).toEqual(nothing);
});

test.each([
  "x",
  "null",
  "[]",
  '"openid"',
  "{",
  '{"userinfo":[]}',
  '{"id_token":"email"}',
  '{"userinfo":{"email":true}}',
  '{"userinfo":{"email":[]}}',
  '{"id_token":{"email":{"essential":"yes"}}}',
  '{"id_token":{"email":{"values":"a"}}}',
  '{"id_token":{"sub":{"value":1}}}',
  "[".repeat(4_000),
])("20 OpenID Connect Core §5.5: %s is invalid_request", (value) => {
  expect(() => readClaimsRequest(value)).toThrow("invalid_request: claims must be");
});

test("20 OpenID Connect Core §5.5.1.1: an acr that cannot even be written down is refused or ignored like any other", () => {
  const odd = '{"toString":1,"valueOf":1}';
  expect(readClaimsRequest(`{"id_token":{"acr":{"values":[${odd}]}}}`).claims).toEqual(null);
  const essential = `{"id_token":{"acr":{"essential":true,"value":${odd}}}}`;
  expect(() => readClaimsRequest(essential)).toThrow("unmet_authentication_requirements");
});

test("3 OpenID Connect Core §5.5: names of JavaScript's own objects are names like any other", () => {
  const value = '{"__proto__":{"userinfo":{"email":null}},"id_token":{"__proto__":{"email":null},"constructor":null}}';
  expect(readClaimsRequest(value)).toEqual({ claims: null, subject: null });
  expect(({} as Record<string, unknown>).email).toBeUndefined();
});

test("32 OpenID Connect Core §5.5.1: a sub with a value names who may answer", () => {
  expect(read({ id_token: { sub: { value: "alice" } } }).subject).toBe("alice");
  expect(read({ id_token: { sub: null } }).subject).toBeNull();
});

test("OpenID Connect Core §5.5.1.1: an essential acr that cannot be met fails, a voluntary one does not", () => {
  const acr = (details: object) => read({ id_token: { acr: details } });
  for (const wanted of [{ values: ["2", "phr"] }, { value: "2" }, { values: [1] }]) {
    expect(() => acr({ essential: true, ...wanted })).toThrow("unmet_authentication_requirements");
    expect(acr(wanted).claims).toBeNull();
  }
  expect(acr({ essential: true, values: ["2", "1"] }).claims).toBeNull();
  expect(acr({ essential: true }).claims).toBeNull();
});

test("OpenID Connect Core §5.5: a claim is allowed by the scope that covers it, unless the request has one that does", () => {
  const claims = { idToken: ["picture" as const], userinfo: ["phone_number" as const, "address" as const] };
  expect(scopeToConsent(["openid"], null)).toEqual(["openid"]);
  expect(scopeToConsent(["openid"], claims)).toEqual(["openid", "profile", "address", "phone"]);
  expect(scopeToConsent(["openid", "read", "phone"], claims)).toEqual(["openid", "address", "phone", "read"]);
});
