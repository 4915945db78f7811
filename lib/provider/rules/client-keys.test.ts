import { expect, test } from "vitest";
import { fitsAlgorithm, readClientKeys } from "./client-keys";

const rsa = { kty: "RSA", kid: "r", n: "x".repeat(342), e: "AQAB" };
const ec = { kty: "EC", kid: "e", crv: "P-256", x: "x".repeat(43), y: "y".repeat(43) };
const ed = { kty: "OKP", kid: "o", crv: "Ed25519", x: "x".repeat(43) };
const unnamed = { ...ec, kid: undefined };

test("RFC 7517 §5: signing keys are kept, with their public members only", () => {
  const keys = [{ ...rsa, use: "sig", alg: "RS256", x5u: "http://x.example", key_ops: ["verify"] }, ec, ed];
  expect(readClientKeys({ keys, more: 1 })).toEqual({ keys: [{ ...rsa, use: "sig", alg: "RS256" }, ec, ed] });
});

test("RFC 7517 §5: keys for other purposes and of other kinds are left out", () => {
  const others = [
    { ...rsa, use: "enc" },
    { ...rsa, alg: "RSA-OAEP" },
    { ...ec, crv: "P-384" },
    { ...ed, crv: "X25519" },
    { kty: "AKP", alg: "ML-DSA-44", pub: "x" },
  ];
  expect(readClientKeys({ keys: [...others, ec] })).toEqual({ keys: [ec] });
});

test.each([
  ["keys_not_public", { ...rsa, d: "x" }],
  ["keys_not_public", { ...ec, d: "x" }],
  ["keys_not_public", { ...ed, d: "" }],
  ["keys_not_public", { ...ec, use: "enc", d: "x" }],
  ["keys_not_public", { ...rsa, p: null }],
  ["keys_not_public", { kty: "oct", k: "x" }],
  ["keys_not_public", { kty: "oct" }],
  ["keys_not_public", { ...ec, k: "x" }],
  ["keys_weak", { ...rsa, n: "x".repeat(171) }],
  ["keys_weak", { ...rsa, n: "x".repeat(1_367) }],
  ["keys_weak", { ...rsa, n: undefined }],
  ["keys_weak", { ...rsa, e: "AQ" }],
  ["keys_weak", { ...rsa, e: "Aw" }],
  ["keys_weak", { ...ec, y: undefined }],
  ["keys_weak", { ...ec, x: "x" }],
  ["keys_weak", { ...ed, x: ["x"] }],
  ["keys_form", { ...ec, kid: 1 }],
  ["keys_form", { ...ec, kid: "" }],
  ["keys_form", { ...ec, kid: "x".repeat(256) }],
  ["keys_form", { ...ec, kty: undefined }],
  ["keys_form", null],
  ["keys_form", "key"],
])("158 RFC 7517 §4: one key that is %s, and the whole set is refused", (fault, key) => {
  expect(readClientKeys({ keys: [ed, key] })).toEqual({ fault });
});

test("158 RFC 7517 §4.5: no two keys have one name; several may have none", () => {
  expect(readClientKeys({ keys: [ec, { ...rsa, kid: "e" }] })).toEqual({ fault: "keys_same_kid" });
  expect(readClientKeys({ keys: [unnamed, unnamed] })).toEqual({ keys: [unnamed, unnamed] });
});

test("158 a set has at most twenty keys", () => {
  const keys = Array.from({ length: 20 }, (_, index) => ({ ...ec, kid: `${index}` }));
  expect(readClientKeys({ keys })).toEqual({ keys });
  expect(readClientKeys({ keys: [...keys, ec] })).toEqual({ fault: "keys_too_many" });
});

test.each([null, undefined, "", 1, [], {}, { keys: {} }, { keys: "x" }])("157 %j is no set of keys", (document) => {
  expect(readClientKeys(document)).toEqual({ fault: "keys_form" });
});

test("RFC 7518 §3.1: a key checks the algorithms of its kind, or the one that it names", () => {
  expect(fitsAlgorithm(rsa, "RS256") && fitsAlgorithm(rsa, "PS256")).toBe(true);
  expect(fitsAlgorithm({ ...rsa, alg: "PS256" }, "RS256")).toBe(false);
  expect(fitsAlgorithm(ec, "RS256")).toBe(false);
  expect(fitsAlgorithm(ed, "EdDSA") && fitsAlgorithm(ed, "Ed25519")).toBe(true);
});
