import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readParameters } from "./parameters";
import { checkCodeVerifier, readCodeChallenge } from "./pkce";

// RFC 7636 appendix B.
const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

const s256 = (text: string) => createHash("sha256").update(text).digest("base64url");
const read = (query: string, required = false) => readCodeChallenge(readParameters(query), required);

test("RFC 7636 appendix B: the verifier of the example matches its challenge", () => {
  expect(() => checkCodeVerifier(challenge, verifier, s256)).not.toThrow();
});

test("76 RFC 7636 §4.6: a verifier that was left out is refused", () => {
  expect(() => checkCodeVerifier(challenge, undefined, s256)).toThrow("invalid_grant");
});

test("77 RFC 9700 §4.8.2: a verifier without a challenge is refused", () => {
  expect(() => checkCodeVerifier(null, verifier, s256)).toThrow("invalid_grant");
});

test("RFC 7636 §4.6: another verifier is refused, and so is the challenge itself", () => {
  expect(() => checkCodeVerifier(challenge, "x".repeat(43), s256)).toThrow("invalid_grant");
  expect(() => checkCodeVerifier(challenge, challenge, s256)).toThrow("invalid_grant");
});

test.each([42, 129])("81 RFC 7636 §4.1: a verifier of %i characters is refused even when its hash fits", (length) => {
  const text = "a".repeat(length);
  expect(() => checkCodeVerifier(s256(text), text, s256)).toThrow("43 to 128");
});

test.each([43, 128])("81 RFC 7636 §4.1: a verifier of %i characters is accepted", (length) => {
  const text = "a".repeat(length);
  expect(() => checkCodeVerifier(s256(text), text, s256)).not.toThrow();
});

test("RFC 7636 §4.3: S256 is read", () => {
  expect(read(`code_challenge=${challenge}&code_challenge_method=S256`)).toBe(challenge);
});

test.each([
  ["plain", `code_challenge=${challenge}&code_challenge_method=plain`],
  ["no method, which means plain", `code_challenge=${challenge}`],
  ["an unknown method", `code_challenge=${challenge}&code_challenge_method=s256`],
  ["an empty challenge", "code_challenge=&code_challenge_method=S256"],
  ["a method without a challenge", "code_challenge_method=S256"],
  ["a challenge that is no SHA-256", "code_challenge=abc&code_challenge_method=S256"],
])("79, 82 RFC 7636 §4.4.1: %s is refused", (_, query) => {
  expect(() => read(query)).toThrow("invalid_request");
});

test("78 RFC 7636 §4.4.1: without a challenge only who need not send one gets on", () => {
  expect(read("")).toBeNull();
  expect(() => read("", true)).toThrow("code_challenge is required");
});
