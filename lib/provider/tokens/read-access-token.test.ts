import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { CompactEncrypt, decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { beforeAll, expect, test } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import { post } from "@/lib/provider/testing/client-requests";
import { grantFor, resources } from "@/lib/provider/testing/resource-tokens";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { makeHandle, readHandle } from "./handle";
import { signingKey } from "./signing-keys";

useTemporaryDatabase();

type Grant = Awaited<ReturnType<typeof grantFor>>;
const handlers = { me, userinfo };
let grant: Grant;
let token: string;
let claims: JWTPayload;

beforeAll(async () => {
  grant = await grantFor([resources().me]);
  token = String((await grant.redeem()).body.access_token);
  claims = decodeJwt(token);
});

async function ask(at: keyof typeof handlers, presented: string) {
  const headers = { Authorization: `Bearer ${presented}` };
  const response = await handlers[at](new Request(resources()[at], { headers }));
  return { status: response.status, challenge: response.headers.get("WWW-Authenticate") };
}

async function sign(header: object, changes: JWTPayload = {}): Promise<string> {
  const { kid, privateKey } = await signingKey("RS256", new Date());
  const jwt = new SignJWT({ ...claims, ...changes });
  return jwt.setProtectedHeader({ typ: "at+jwt", alg: "RS256", kid, ...header }).sign(privateKey);
}

async function expectRefused(presented: string, what: string): Promise<void> {
  const { status, challenge } = await ask("me", presented);
  expect([status, challenge?.includes('error="invalid_token"')], what).toEqual([401, true]);
  const described = await post(introspect, { token: presented }, grant.credentials);
  expect(described.body, what).toEqual({ active: false });
}

test("119 RFC 9068 §4: a JWT opens the resource that it names, and no other; an opaque token opens both", async () => {
  expect((await ask("me", token)).status).toBe(200);
  expect(await ask("userinfo", token)).toMatchObject({
    status: 401,
    challenge: expect.stringContaining("for another resource") as string,
  });
  const both = await grantFor([resources().me, resources().userinfo]);
  const wide = String((await both.redeem()).body.access_token);
  const opaque = String((await (await grantFor([])).redeem()).body.access_token);
  for (const good of [wide, opaque]) {
    for (const at of ["me", "userinfo"] as const) expect((await ask(at, good)).status).toBe(200);
  }
});

test("119, 74 RFC 9068 §4: ID Token, refresh token, code and jti are no access tokens, and a JWT is no refresh token", async () => {
  const own = await grantFor([resources().me]);
  const { body } = await own.redeem();
  const jti = decodeJwt(String(body.access_token)).jti!;
  const { id, secret } = readHandle("jwt", jti)!;
  const remade = makeHandle("access", id, secret);
  const kinds = { id_token: body.id_token, refresh_token: body.refresh_token, code: own.code, jti, remade };
  for (const [kind, presented] of Object.entries({ ...kinds, renamed: jti.replace("bj_", "ba_") })) {
    for (const at of ["me", "userinfo"] as const) expect((await ask(at, String(presented))).status, kind).toBe(401);
  }
  for (const wrong of [body.access_token, jti]) {
    expect((await own.refresh(wrong)).body).toMatchObject({ error: "invalid_grant" });
  }
  const { body: described } = await post(introspect, { token: jti }, own.credentials);
  expect(described).toEqual({ active: false });
});

test("123, 129 RFC 8725 §3.1: alg none, our public key as a secret, another algorithm and another key are refused", async () => {
  const { kid, publicJwk } = await signingKey("RS256", new Date());
  const other = await generateKeyPair("RS256");
  const ec = await signingKey("ES256", new Date());
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const hmac = (text: string) =>
    `${text}.${createHmac("sha256", JSON.stringify(publicJwk)).update(text).digest("base64url")}`;
  const forged = new SignJWT(claims).setProtectedHeader({ typ: "at+jwt", alg: "RS256", kid });
  const withEc = new SignJWT(claims).setProtectedHeader({ typ: "at+jwt", alg: "ES256", kid: ec.kid });
  await expectRefused(`${part({ typ: "at+jwt", alg: "none", kid })}.${part(claims)}.`, "none");
  await expectRefused(`${part({ typ: "at+jwt", alg: "none", kid })}.${part(claims)}.AA`, "none, signed");
  await expectRefused(hmac(`${part({ typ: "at+jwt", alg: "HS256", kid })}.${part(claims)}`), "HS256");
  await expectRefused(await forged.sign(other.privateKey), "another key");
  await expectRefused(await withEc.sign(ec.privateKey), "an algorithm that signs no access tokens");
  await expectRefused(`${token.slice(0, -8)}AAAAAAAA`, "a broken signature");
});

test("123 RFC 9068 §4: typ, iss, kid and every required claim are looked at", async () => {
  expect((await ask("me", await sign({}))).status).toBe(200);
  for (const typ of ["JWT", "logout+jwt", "at+JWT+x", undefined])
    await expectRefused(await sign({ typ }), `typ ${typ}`);
  const { kid: ofAnotherAlgorithm } = await signingKey("ES256", new Date());
  for (const kid of [ofAnotherAlgorithm, "../../etc/passwd", "", undefined, "x' OR 1=1"])
    await expectRefused(await sign({ kid }), `kid ${kid}`);
  await expectRefused(await sign({}, { iss: "https://evil.example" }), "iss");
  await expectRefused(await sign({}, { exp: 1 }), "exp");
  for (const name of ["iss", "aud", "exp", "sub", "client_id", "iat", "jti"])
    await expectRefused(await sign({}, { [name]: undefined }), `without ${name}`);
  await expectRefused(await sign({}, { jti: "bj_x" }), "another jti");
  for (const aud of [[], "http://localhost:3000/provider/api/me/", "http://localhost:3000", [resources().userinfo]])
    expect((await ask("me", await sign({}, { aud }))).status, `aud ${String(aud)}`).toBe(401);
});

test("134 RFC 8725 §3.10: a key or an address that the header brings is neither trusted nor fetched, and crit is refused", async () => {
  let fetched = 0;
  const canary = createServer((_, response) => response.end(String((fetched += 1))));
  await new Promise<void>((listening) => canary.listen(0, "127.0.0.1", listening));
  const address = canary.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/keys`;
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "theirs", alg: "RS256" };
  for (const header of [{ jwk }, { jku: url }, { x5u: url }, { x5c: ["MIIB"] }]) {
    const forged = new SignJWT(claims).setProtectedHeader({ typ: "at+jwt", alg: "RS256", kid: "theirs", ...header });
    await expectRefused(await forged.sign(privateKey), Object.keys(header)[0]!);
  }
  const { kid } = await signingKey("RS256", new Date());
  const [, body, signature] = token.split(".");
  for (const header of [{ crit: ["exp"], exp: 1 }, { crit: ["b64"], b64: false }, { b64: false }]) {
    const head = Buffer.from(JSON.stringify({ typ: "at+jwt", alg: "RS256", kid, ...header })).toString("base64url");
    await expectRefused(`${head}.${body}.${signature}`, JSON.stringify(header));
  }
  await new Promise((closed) => canary.close(closed));
  expect(fetched).toBe(0);
});

test("135 RFC 8725 §3.2: an encrypted JWT, whatever work it asks for, is refused before any is done", async () => {
  const bomb = Buffer.from(
    JSON.stringify({ alg: "PBES2-HS256+A128KW", enc: "A256GCM", p2c: 10 ** 9, p2s: "AAAA", zip: "DEF" }),
  );
  const { publicKey } = await generateKeyPair("RSA-OAEP-256");
  const encrypted = await new CompactEncrypt(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: "RSA-OAEP-256", enc: "A256GCM" })
    .encrypt(publicKey);
  await ask("me", "x");
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) {
    await expectRefused(`${bomb.toString("base64url")}.AAAA.AAAA.AAAA.AAAA`, "PBES2");
    await expectRefused(encrypted, "RSA-OAEP");
    await expectRefused(`${"A".repeat(9_000)}.AAAA.AAAA`, "too long");
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("118 RFC 7009 §2, RFC 7662 §2.2: a JWT is described to its client alone, and dead at once when it is revoked", async () => {
  const own = await grantFor([resources().me]);
  const { body } = await own.redeem();
  const mine = String(body.access_token);
  const { jti, exp, iat } = decodeJwt(mine);
  const described = await post(introspect, { token: mine, token_type_hint: "refresh_token" }, own.credentials);
  expect(described.body).toMatchObject({
    active: true,
    aud: resources().me,
    jti,
    exp,
    iat,
    scope: "read",
    sub: own.user.sub,
    client_id: own.client.clientId,
    token_type: "Bearer",
  });
  expect((await post(introspect, { token: mine }, grant.credentials)).body).toEqual({ active: false });
  expect((await post(revoke, { token: mine }, grant.credentials)).status).toBe(200);
  expect((await ask("me", mine)).status).toBe(200);
  expect((await post(revoke, { token: mine }, own.credentials)).status).toBe(200);
  expect((await ask("me", mine)).challenge).toContain("was revoked");
  expect((await post(introspect, { token: mine }, own.credentials)).body).toEqual({ active: false });
  const again = String((await own.refresh(body.refresh_token)).body.access_token);
  expect((await ask("me", again)).status).toBe(200);
  await store.consents.withdraw(own.user.uid, own.client.clientId, after(new Date(), 0));
  expect((await ask("me", again)).status).toBe(401);
});
