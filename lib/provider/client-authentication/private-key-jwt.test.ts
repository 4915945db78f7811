import { execFile } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { promisify } from "node:util";
import { SignJWT, UnsecuredJWT, type JWK } from "jose";
import { expect, test } from "vitest";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { GET as discover } from "@/app/provider/.well-known/openid-configuration/route";
import { assertionAlgorithms } from "@/lib/provider/rules/client-keys";
import type { NewClient } from "@/lib/provider/store/client-store";
import type { ClientOptions } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { assertionParameters, makeClientSigner } from "@/lib/provider/testing/client-signer";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const issuer = "http://localhost:3000/provider";
const now = () => Math.floor(Date.now() / 1_000);

async function register(options: Partial<ClientOptions>, changes: Partial<NewClient> = {}) {
  const { client } = await makeClient({
    tokenEndpointAuthMethod: "private_key_jwt",
    grantTypes: ["client_credentials"],
    secret: null,
    options,
    ...changes,
  });
  return client;
}

const ask = (assertion: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  post(token, { grant_type: "client_credentials", ...assertionParameters(assertion), ...more }, headers);

const refusedFor = (rule: string) => ({
  status: 401,
  body: { error: "invalid_client", error_uri: expect.stringContaining(`/provider/errors/${rule}`) as string },
});

test.each(assertionAlgorithms)(
  "RFC 7523 §2.2: a client proves itself with %s, at every endpoint",
  async (algorithm) => {
    const { jwk, sign } = await makeClientSigner(algorithm);
    const { clientId } = await register({ jwks: [jwk] });
    const { status, body } = await ask(await sign(clientId));
    expect(status).toBe(200);
    const inQuestion = { token: String(body.access_token), client_id: clientId };
    const seen = await post(introspect, { ...inQuestion, ...assertionParameters(await sign(clientId)) });
    expect(seen.body).toMatchObject({ active: true, client_id: clientId });
    const typed = await sign(clientId, { header: { typ: "client-authentication+jwt" } });
    expect((await post(revoke, { ...inQuestion, ...assertionParameters(typed) })).status).toBe(200);
  },
);

test("RFC 8414 §2: the metadata names the method and its algorithms, never none and nothing symmetric", async () => {
  const metadata = (await (await discover(new Request(`${issuer}/.well-known/openid-configuration`))).json()) as Record<
    string,
    string[]
  >;
  for (const endpoint of ["token", "revocation", "introspection"]) {
    expect(metadata[`${endpoint}_endpoint_auth_methods_supported`]).toContain("private_key_jwt");
    expect(metadata[`${endpoint}_endpoint_auth_signing_alg_values_supported`]).toEqual(assertionAlgorithms);
  }
  expect(assertionAlgorithms.filter((name) => /none|^HS/.test(name))).toEqual([]);
});

test.each([
  ["another server", { aud: "https://as.example" }, "client-assertion-audience"],
  ["the token endpoint", { aud: `${issuer}/oauth/token` }, "client-assertion-audience"],
  ["the issuer with a slash", { aud: `${issuer}/` }, "client-assertion-audience"],
  ["the issuer in a list", { aud: [issuer] }, "client-assertion-audience"],
  ["the issuer and another", { aud: [issuer, "https://as.example"] }, "client-assertion-audience"],
  ["nobody", { aud: undefined }, "client-assertion-audience"],
])("102 RFC 10070 §4: an assertion for %s is refused", async (_, claims, rule) => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  expect(await ask(await sign(clientId, { claims }))).toMatchObject(refusedFor(rule));
});

test.each([
  ["another iss", () => ({ iss: "somebody" }), "client-assertion-subject"],
  ["no iss", () => ({ iss: undefined }), "client-assertion-subject"],
  ["no sub", () => ({ sub: undefined }), "client-assertion-subject"],
  ["no exp", () => ({ exp: undefined }), "client-assertion-expiry"],
  ["an exp that is over", () => ({ exp: now() - 1 }), "client-assertion-expiry"],
  ["an exp that is a text", () => ({ exp: `${now() + 60}` as never }), "client-assertion-expiry"],
  ["an exp more than 5 minutes ahead", () => ({ exp: now() + 310 }), "client-assertion-lifetime"],
  ["an nbf more than a minute ahead", () => ({ nbf: now() + 70 }), "client-assertion-not-early"],
  ["an iat more than a minute ahead", () => ({ iat: now() + 70 }), "client-assertion-not-early"],
  ["no jti", () => ({ jti: undefined }), "client-assertion-identifier"],
  ["a jti that is a number", () => ({ jti: 7 as never }), "client-assertion-identifier"],
  ["a jti of 256 characters", () => ({ jti: "x".repeat(256) }), "client-assertion-identifier"],
])("102 RFC 7523 §3: an assertion with %s is refused", async (_, claims, rule) => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  expect(await ask(await sign(clientId, { claims: claims() }))).toMatchObject(refusedFor(rule));
});

test("RFC 7523 §3: clocks may differ by a minute, and an assertion may live for five", async () => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  const claims = { iat: now() + 55, nbf: now() + 55, exp: now() + 298, jti: "x".repeat(255) };
  expect((await ask(await sign(clientId, { claims }))).status).toBe(200);
});

test.each([
  ["a foreign key under a foreign name", "other", {}],
  ["a foreign key under the client's own name", "key-1", {}],
  ["a foreign key without a name", undefined, {}],
  ["an address of keys", "key-1", { jku: "http://localhost:3000/provider/oauth/jwks" }],
  ["an address of certificates", "key-1", { x5u: "http://localhost:3000/provider/oauth/jwks" }],
])("102 RFC 8725 §3.10: %s in the header proves nothing", async (_, kid, header) => {
  const [own, foreign] = [await makeClientSigner(), await makeClientSigner()];
  const { clientId } = await register({ jwks: [own.jwk] });
  const assertion = await foreign.sign(clientId, { header: { kid, ...header, jwk: foreign.jwk } });
  expect(await ask(assertion)).toMatchObject(refusedFor("client-assertion-signature"));
});

test("102 the key of another client proves nothing, whatever its name", async () => {
  const [own, foreign] = [await makeClientSigner(), await makeClientSigner("ES256", "key-2")];
  await register({ jwks: [foreign.jwk] });
  const { clientId } = await register({ jwks: [own.jwk] });
  expect(await ask(await foreign.sign(clientId))).toMatchObject(refusedFor("client-assertion-signature"));
});

test("RFC 7515 §4.1.11: an assertion with a critical header is refused", async () => {
  const { jwk } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  const header = Buffer.from(JSON.stringify({ alg: "ES256", crit: ["b64"], b64: false })).toString("base64url");
  const claims = Buffer.from(JSON.stringify({ sub: clientId })).toString("base64url");
  expect(await ask(`${header}.${claims}.x`)).toMatchObject(refusedFor("client-assertion-critical"));
});

test("RFC 8725 §3.11: a JWT that is signed for another purpose is no client assertion", async () => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  for (const typ of ["oauth-authz-req+jwt", "dpop+jwt", "at+jwt"])
    expect(await ask(await sign(clientId, { header: { typ } }))).toMatchObject(refusedFor("client-assertion-kind"));
});

test("92, 102 RFC 8725 §3.2: nothing unsigned, and no signature with a key that everybody has", async () => {
  const { jwk, sign } = await makeClientSigner("RS256");
  const { clientId } = await register({ jwks: [jwk] });
  const claims = { iss: clientId, sub: clientId, aud: issuer, exp: now() + 60, jti: "j" };
  const unsigned = new UnsecuredJWT(claims).encode();
  const publicText = createPublicKey({ key: jwk as JWK, format: "jwk" }).export({ type: "spki", format: "pem" });
  const symmetric = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", kid: "key-1" })
    .sign(Buffer.from(publicText));
  const relabelled = (await sign(clientId)).replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString("base64url"));
  for (const assertion of [unsigned, symmetric, relabelled])
    expect(await ask(assertion)).toMatchObject(refusedFor("client-assertion-algorithm"));
  const stripped = (await sign(clientId)).replace(/[^.]+$/, "");
  expect(await ask(stripped)).toMatchObject(refusedFor("client-assertion-signature"));
  const other = await sign("somebody");
  const mixed = other.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`);
  expect(await ask(mixed)).toMatchObject(refusedFor("client-assertion-signature"));
});

test("RFC 7591 §2: a client that registered one algorithm uses no other", async () => {
  const [rsa, ec] = [await makeClientSigner("PS256"), await makeClientSigner("ES256", "key-2")];
  const options = { jwks: [rsa.jwk, ec.jwk], tokenEndpointAuthSigningAlg: "PS256" };
  const { clientId } = await register(options);
  expect((await ask(await rsa.sign(clientId))).status).toBe(200);
  expect(await ask(await ec.sign(clientId))).toMatchObject(refusedFor("client-assertion-algorithm"));
});

test.each(["", "x", "a.b", "a.b.c", "a.b.c.d.e", "e30.e30.", `${"x".repeat(9_000)}.x.x`])(
  "RFC 7523 §3: %j is no assertion",
  async (text) => {
    const { status, body } = await ask(text);
    expect({ status, body }).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  },
);

test("RFC 7523 §2.2: the type of the assertion is named, and it is ours", async () => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  const saml = { client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:saml2-bearer" };
  expect(await ask(await sign(clientId), saml)).toMatchObject(refusedFor("client-assertion-type"));
  const untyped = { grant_type: "client_credentials", client_assertion: await sign(clientId) };
  expect(await post(token, untyped)).toMatchObject(refusedFor("client-assertion-type"));
});

test("RFC 7521 §4.2: client_id is not needed, and when it is sent it is the assertion's", async () => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  expect((await ask(await sign(clientId), { client_id: clientId })).status).toBe(200);
  expect(await ask(await sign(clientId), { client_id: "somebody" })).toMatchObject(refusedFor("client-id-same"));
});

test("89, 92 RFC 6749 §2.3: an assertion and a secret together are refused", async () => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  const once = { status: 400, body: { error: "invalid_request" } };
  expect(await ask(await sign(clientId), {}, basic(clientId, "secret"))).toMatchObject(once);
  expect(await ask(await sign(clientId), { client_id: clientId, client_secret: "secret" })).toMatchObject(once);
});

test("92 a client proves itself by the method that it registered, and by no other", async () => {
  const { jwk, sign } = await makeClientSigner();
  const failed = refusedFor("client-authentication-failed");
  const keyed = await register({ jwks: [jwk] });
  const grant = { grant_type: "client_credentials" };
  expect(await post(token, grant, basic(keyed.clientId, "anything"))).toMatchObject(failed);
  expect(await post(token, { ...grant, client_id: keyed.clientId, client_secret: "x" })).toMatchObject(failed);
  expect(await post(token, { ...grant, client_id: keyed.clientId })).toMatchObject(failed);
  for (const method of ["client_secret_basic", "client_secret_post", "none", null] as const) {
    const type = method === "none" ? ("public" as const) : ("confidential" as const);
    const { client } = await makeClient({ tokenEndpointAuthMethod: method, type, options: { jwks: [jwk] } });
    expect(await ask(await sign(client.clientId))).toMatchObject(failed);
  }
});

test("102 OpenID Connect Core §9: an assertion is used once, also when it comes many times at once", async () => {
  const { jwk, sign } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  const assertion = await sign(clientId);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(assertion)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(await ask(assertion)).toMatchObject(refusedFor("client-assertion-used-once"));
});

test("102 a refused assertion uses up nothing", async () => {
  const [own, foreign] = [await makeClientSigner(), await makeClientSigner()];
  const { clientId } = await register({ jwks: [own.jwk] });
  const claims = { jti: "the same" };
  expect((await ask(await foreign.sign(clientId, { claims }))).status).toBe(401);
  expect((await ask(await own.sign(clientId, { claims }))).status).toBe(200);
});

test("102 of two processes that are sent the same assertions, one accepts each", { timeout: 60_000 }, async () => {
  const { clientId } = await register({});
  const args = ["--import", "tsx", "lib/provider/testing/claiming-process.ts", clientId, "200"];
  const counts = await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, args)));
  expect(counts.map(({ stdout }) => Number(stdout)).reduce((sum, one) => sum + one)).toBe(200);
});

test("102 RFC 7519 §4: a member that cannot even be written down is refused in words", async () => {
  const { jwk } = await makeClientSigner();
  const { clientId } = await register({ jwks: [jwk] });
  const odd = { toString: 1, valueOf: 1 };
  const usual = { iss: clientId, sub: clientId, aud: issuer, exp: now() + 60, jti: "j" };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  for (const name of ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "alg", "typ", "kid", "crit"]) {
    const isHeader = ["alg", "typ", "kid", "crit"].includes(name);
    const header = { alg: "ES256", kid: "key-1", ...(isHeader && { [name]: odd }) };
    const assertion = `${part(header)}.${part({ ...usual, ...(!isHeader && { [name]: odd }) })}.AAAA`;
    const { status, body } = await ask(assertion, { client_id: clientId });
    expect([name, status, body.error]).toEqual([name, 401, "invalid_client"]);
  }
});
