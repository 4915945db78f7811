// One test for each check of an ID Token: a token that is right in all but one thing is refused for that thing.
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { expect, test } from "vitest";
import { verifyIdToken, type Jwk } from "./id-token";
import { Refusal } from "./refusal";

const expected = { issuer: "https://b.example/provider", clientId: "site-a", nonce: "the nonce of this login" };
const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const other = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 });
const jwk = (key: KeyObject, kid: string) => ({ ...key.export({ format: "jwk" }), kid }) as Jwk;
const keys = [jwk(other.publicKey, "k0"), jwk(publicKey, "k1"), jwk(rsa.publicKey, "k2")];

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
const now = () => Math.floor(Date.now() / 1_000);

function signed(claims: object = {}, header: object = {}, key: KeyObject | null = privateKey): string {
  const usual = { iss: expected.issuer, aud: "site-a", sub: "s", iat: now(), exp: now() + 300, nonce: expected.nonce };
  const input = `${encode({ alg: "ES256", kid: "k1", ...header })}.${encode({ ...usual, ...claims })}`;
  if (key === null) return `${input}.`;
  const signature = sign("sha256", Buffer.from(input), { key, dsaEncoding: "ieee-p1363" });
  return `${input}.${signature.toString("base64url")}`;
}

function problemWith(idToken: string): string {
  try {
    verifyIdToken(idToken, keys, expected);
    return "none";
  } catch (error) {
    return error instanceof Refusal ? error.problem : String(error);
  }
}

test("OpenID Connect Core §3.1.3.7: a right ID Token is accepted, also with the audience in a list", () => {
  expect(verifyIdToken(signed({ name: "Alice" }), keys, expected)).toMatchObject({ sub: "s", name: "Alice" });
  expect(problemWith(signed({ aud: ["site-a"] }))).toBe("none");
});

const right = signed();
const [header, , signature] = right.split(".");

test.each([
  ["another's signature", "id_token_signature", signed({}, {}, other.privateKey)],
  ["a claim changed after it was signed", "id_token_signature", `${header}.${encode({ sub: "mallory" })}.${signature}`],
  ["a signature cut short", "id_token_signature", right.slice(0, -4)],
  ["a part too many", "id_token_signature", `${right}.${signature}`],
  ["a key that B does not have", "id_token_signature", signed({}, { kid: "k9" })],
  ["a key of another kind", "id_token_signature", signed({}, { kid: "k2" })],
  ["alg none and no signature", "id_token_alg", signed({}, { alg: "none" }, null)],
  ["alg HS256", "id_token_alg", signed({}, { alg: "HS256" })],
  ["an extension that it calls critical", "id_token_alg", signed({}, { crit: ["b64"], b64: false })],
  ["another issuer", "id_token_iss", signed({ iss: "https://evil.example/provider" })],
  ["no issuer", "id_token_iss", signed({ iss: undefined })],
  ["another audience", "id_token_aud", signed({ aud: "site-c" })],
  ["a second audience", "id_token_aud", signed({ aud: ["site-a", "site-c"] })],
  ["no audience", "id_token_aud", signed({ aud: undefined })],
  ["a time that is over", "id_token_time", signed({ exp: now() - 60 })],
  ["no end", "id_token_time", signed({ exp: undefined })],
  ["a beginning long ago", "id_token_time", signed({ iat: now() - 3_600 })],
  ["a beginning to come", "id_token_time", signed({ iat: now() + 60 })],
  ["no beginning", "id_token_time", signed({ iat: undefined })],
  ["another login's nonce", "id_token_nonce", signed({ nonce: "another" })],
  ["no nonce", "id_token_nonce", signed({ nonce: undefined })],
])("OpenID Connect Core §3.1.3.7, RFC 8725 §3.1: %s is refused as %s", (_, problem, idToken) => {
  expect(problemWith(idToken)).toBe(problem);
});

test("what is no ID Token at all is an error", () => {
  for (const text of ["", "a", "a.b.c", "..."]) expect(problemWith(text)).toMatch(/^SyntaxError/);
});
