import { expect, test } from "vitest";
import { checkCodeRedemption } from "./code-redemption";

const now = new Date("2026-01-01T12:00:00Z");
const code = {
  client: { type: "confidential" as const, redirectUris: ["https://c.example/cb"] },
  redirectUri: "https://c.example/cb",
  codeChallenge: null,
  expiresAt: new Date(now.getTime() + 1_000),
  revoked: false,
};

test("RFC 6749 §4.1.3: the very redirect URI redeems", () => {
  expect(() => checkCodeRedemption(code, code.redirectUri, now)).not.toThrow();
});

test.each(["https://c.example/cb/", "https://c.example/other", "HTTPS://c.example/cb"])(
  "58 RFC 6749 §4.1.3: %s does not",
  (uri) => {
    expect(() => checkCodeRedemption(code, uri, now)).toThrow("invalid_grant");
  },
);

test("58 RFC 6749 §4.1.3: the redirect URI may be left out only where PKCE took its place", () => {
  expect(() => checkCodeRedemption(code, undefined, now)).toThrow("invalid_request");
  expect(() => checkCodeRedemption({ ...code, codeChallenge: "x" }, undefined, now)).not.toThrow();
});

test("66 RFC 6749 §4.1.2: a code lives until its end, not at it", () => {
  expect(() => checkCodeRedemption(code, code.redirectUri, new Date(code.expiresAt.getTime() - 1))).not.toThrow();
  expect(() => checkCodeRedemption(code, code.redirectUri, code.expiresAt)).toThrow("expired");
});

test("72 RFC 6749 §4.1.2: a withdrawn authorization redeems nothing", () => {
  expect(() => checkCodeRedemption({ ...code, revoked: true }, code.redirectUri, now)).toThrow("withdrawn");
});

test("159 RFC 9700 §4.1: a code that went to an address which is no longer registered redeems nothing", () => {
  const moved = { ...code, client: { ...code.client, redirectUris: ["https://c.example/new"] } };
  expect(() => checkCodeRedemption(moved, code.redirectUri, now)).toThrow("no longer registered");
});
