import { createHash } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type JWK } from "jose";
import { beforeAll, expect, test } from "vitest";
import { makeExchange } from "@/lib/trace/testing/exchanges";
import { requireOfIdToken } from "./id-token";
import { decode, verifySignature } from "./jwt";
import { requireOfLogoutToken } from "./logout-token";
import { occasionOf } from "./occasion";
import type { Provider } from "./provider";

const issuer = "https://b.example/provider";
const clientId = "an-app";
const moment = Date.UTC(2026, 0, 1);
const now = moment / 1_000;
const leftHalf = (text: string) => createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url");

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Keys;
let foreign: Keys;
let provider: Provider;

beforeAll(async () => {
  [keys, foreign] = [await generateKeyPair("ES256"), await generateKeyPair("ES256")];
  const jwk: JWK = { ...(await exportJWK(keys.publicKey)), kid: "k1", alg: "ES256", kty: "EC" };
  provider = {
    issuer,
    algorithms: ["RS256", "ES256"],
    jwksUri: `${issuer}/jwks`,
    introspectionEndpoint: `${issuer}/introspect`,
    tokenEndpoint: `${issuer}/token`,
    keys: { keys: [jwk] } as Provider["keys"],
  };
});

const usual = {
  iss: issuer,
  sub: "a-person",
  aud: clientId as unknown,
  iat: now,
  exp: now + 300,
  nonce: "the-nonce-of-this-login",
  auth_time: now - 60,
  at_hash: leftHalf("an-access-token"),
  c_hash: leftHalf("a-code"),
};

const sign = (claims: object, key = keys.privateKey, header: object = {}) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: "ES256", kid: "k1", ...header }).sign(key);

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A login as its run keeps it: the request, and the token request that was answered with `idToken`. */
function login(idToken: string, form: [string, string][] = []) {
  const request = makeExchange({
    query: [
      ["response_type", "code"],
      ["client_id", clientId],
      ["nonce", usual.nonce],
      ["max_age", "120"],
    ],
  });
  const redeemed = makeExchange({
    began: moment,
    requestHeaders: [["authorization", `Basic ${clientId}:•••`]],
    form: [["code", "a-code"], ...form],
    answer: JSON.stringify({ id_token: idToken, access_token: "an-access-token" }),
  });
  return [request, redeemed];
}

async function judge(idToken: string, messages = login(idToken)) {
  const jwt = decode(idToken)!;
  const signature = await verifySignature(jwt, provider.keys);
  return requireOfIdToken({ jwt, signature, provider, occasion: occasionOf(messages, messages.length - 1) });
}

const failing = async (idToken: string) =>
  (await judge(idToken)).filter(({ holds }) => holds === false).map(({ name }) => name);

test("OpenID Connect Core §3.1.3.7: of a good ID Token every requirement holds, and none is left out", async () => {
  const requirements = await judge(await sign(usual));
  expect(requirements.filter(({ holds }) => holds !== true)).toEqual([]);
  expect(requirements.map(({ claim }) => claim)).toEqual([
    "signature",
    "alg",
    "iss",
    "sub",
    "aud",
    "exp",
    "iat",
    "nonce",
    "auth_time",
    "at_hash",
    "c_hash",
  ]);
  expect(requirements.find(({ claim }) => claim === "nonce")?.origin).toEqual({ message: 1, name: "nonce" });
});

test.each([
  ["id-token-iss", { iss: "https://evil.example" }],
  ["id-token-aud", { aud: "another-app" }],
  ["id-token-azp", { aud: [clientId, "another-app"], azp: "another-app" }],
  ["id-token-azp", { aud: [clientId, "another-app"] }],
  ["id-token-nonce", { nonce: "of-another-login" }],
  ["id-token-nonce", { nonce: undefined }],
  ["id-token-exp", { exp: now }],
  ["id-token-iat", { iat: now + 60 }],
  ["id-token-iat", { iat: now - 3_600 }],
  ["id-token-sub", { sub: "" }],
  ["id-token-auth-time", { auth_time: now - 3_600 }],
  ["id-token-auth-time", { auth_time: undefined }],
  ["id-token-at-hash", { at_hash: leftHalf("another-access-token") }],
  ["id-token-c-hash", { c_hash: leftHalf("another-code") }],
])("%s alone fails for %j", async (name, changes) => {
  expect(await failing(await sign({ ...usual, ...changes }))).toEqual([name]);
});

test("RFC 8725 §3.1: an ID Token that nobody signed fails for its algorithm, a forged one for its signature", async () => {
  const parts = (await sign(usual)).split(".");
  expect(await failing(`${encode({ alg: "none" })}.${parts[1]}.`)).toEqual(["id-token-alg"]);
  expect(await failing(`${encode({ alg: "HS256", kid: "k1" })}.${parts[1]}.${parts[2]}`)).toEqual(["id-token-alg"]);
  expect(await failing(await sign(usual, foreign.privateKey))).toEqual(["id-token-signature"]);
  expect(await failing(await sign(usual, foreign.privateKey, { kid: "k2" }))).toEqual(["id-token-signature"]);
  expect(await failing(`${parts[0]}.${encode({ ...usual, email: "x@y.example" })}.${parts[2]}`)).toEqual([
    "id-token-signature",
  ]);
});

test("an app that registered an algorithm takes no other one of site B's", async () => {
  const idToken = await sign(usual);
  const registration = makeExchange({
    answer: JSON.stringify({ client_id: clientId, id_token_signed_response_alg: "RS256" }),
  });
  const required = await judge(idToken, [registration, ...login(idToken)]);
  expect(required.find(({ claim }) => claim === "alg")).toMatchObject({ holds: false, expected: "RS256" });
});

test("OpenID Connect Core §12.2: a refreshed ID Token needs no nonce, and speaks of the same person", async () => {
  const [request, redeemed] = login(await sign(usual));
  const refreshed = async (claims: object) => {
    const idToken = await sign({ ...usual, nonce: undefined, c_hash: undefined, ...claims });
    const [, message] = login(idToken, [["grant_type", "refresh_token"]]);
    return (await judge(idToken, [request!, redeemed!, message!])).filter(({ holds }) => holds !== true);
  };
  expect(await refreshed({})).toEqual([]);
  expect(await refreshed({ sub: "somebody-else" })).toMatchObject([{ name: "refreshed-sub", holds: false }]);
  expect(await refreshed({ nonce: "another" })).toMatchObject([{ name: "refreshed-nonce", holds: false }]);
});

test("what a run does not know is not judged", async () => {
  const idToken = await sign(usual);
  const alone = makeExchange({ began: moment, answer: JSON.stringify({ id_token: idToken }) });
  const unjudged = (await judge(idToken, [alone])).filter(({ holds }) => holds === null).map(({ name }) => name);
  expect(unjudged).toEqual(["id-token-aud", "id-token-at-hash", "id-token-c-hash"]);
});

const event = "http://schemas.openid.net/event/backchannel-logout";
const logout = { iss: issuer, aud: clientId, sub: "a-person", sid: "a-session", iat: now, exp: now + 120, jti: "one" };

test.each([
  [[], {}, {}],
  [["logout-token-typ"], {}, { typ: "JWT" }],
  [["logout-token-no-nonce"], { nonce: "n" }, {}],
  [["logout-token-events"], { events: {} }, {}],
  [["logout-token-subject"], { sid: undefined, sub: undefined }, {}],
  [["logout-token-jti"], { jti: undefined }, {}],
  [["logout-token-iss"], { iss: "https://evil.example" }, {}],
  [["logout-token-aud"], { aud: "another-app" }, {}],
  [["logout-token-exp"], { exp: now - 1 }, {}],
  [["logout-token-iat"], { iat: now - 3_600 }, {}],
])("Back-Channel Logout §2.6: %j fails for a logout token with %j and %j", async (names, claims, header) => {
  const token = await sign({ ...logout, events: { [event]: {} }, ...claims }, keys.privateKey, {
    typ: "logout+jwt",
    ...header,
  });
  const [request] = login(token);
  const message = makeExchange({ to: "site-a", from: "site-b", began: moment, form: [["logout_token", token]] });
  const jwt = decode(token)!;
  const signature = await verifySignature(jwt, provider.keys);
  const requirements = requireOfLogoutToken({
    ...{ jwt, signature, provider },
    occasion: occasionOf([request!, message], 1),
  });
  expect(requirements.filter(({ holds }) => holds !== true).map(({ name }) => name)).toEqual(names);
});
