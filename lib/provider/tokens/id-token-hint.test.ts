import { createHmac } from "node:crypto";
import { SignJWT, base64url, decodeProtectedHeader, generateKeyPair } from "jose";
import { beforeAll, expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import { makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { makeIdToken } from "./id-token";
import { verifyIdTokenHint } from "./id-token-hint";
import { makeMissingSigningKeys, signingKeys } from "./signing-keys";

useTemporaryDatabase();

const issuer = "http://localhost:3000/provider";
let client: Client;
let user: EndUser;

beforeAll(async () => {
  await makeMissingSigningKeys();
  ({ client } = await makeClient());
  user = await makeUser();
});

function idToken(now = new Date(), changes: Partial<Client> = {}): Promise<string> {
  const occasion = { authTime: now, nonce: null, sessionId: null, claims: [], accessToken: "x", now };
  return makeIdToken({ ...occasion, client: { ...client, ...changes }, user });
}

function json(value: object): string {
  return base64url.encode(JSON.stringify(value));
}

test.each(["RS256", "ES256", "EdDSA"] as const)(
  "OpenID Connect Core §3.1.2.1: an ID Token of ours is a hint, also years later, signed with %s",
  async (algorithm) => {
    const old = await idToken(after(new Date(), -3 * 365 * 86_400), { idTokenSignedResponseAlg: algorithm });
    expect(await verifyIdTokenHint(old)).toEqual({ sub: user.sub, aud: client.clientId });
  },
);

test("33 OpenID Connect Core §3.1.2.1: neither alg none, nor a foreign key, nor our public key as a secret makes a hint", async () => {
  const claims = { iss: issuer, sub: user.sub, aud: client.clientId };
  const { kid, publicJwk } = (await signingKeys()).find(({ algorithm }) => algorithm === "RS256")!;
  const { privateKey } = await generateKeyPair("RS256");
  const foreign = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid, typ: "JWT" });
  const unsigned = `${json({ alg: "HS256", kid, typ: "JWT" })}.${json(claims)}`;
  const mac = createHmac("sha256", JSON.stringify(publicJwk)).update(unsigned).digest("base64url");
  for (const forged of [
    `${json({ alg: "none", kid, typ: "JWT" })}.${json(claims)}.`,
    await foreign.sign(privateKey),
    `${unsigned}.${mac}`,
    `${await idToken()}x`,
    "",
    "x.y.z",
    "x".repeat(100_000),
  ]) {
    expect(await verifyIdTokenHint(forged)).toBeNull();
  }
});

test("33 RFC 8725 §3.11: what we sign for other purposes, or for another issuer, is no hint", async () => {
  const { kid, privateKey } = (await signingKeys()).find(({ algorithm }) => algorithm === "RS256")!;
  const sign = (header: object, claims: object) =>
    new SignJWT({ iss: issuer, sub: user.sub, aud: client.clientId, ...claims })
      .setProtectedHeader({ alg: "RS256", kid, typ: "JWT", ...header })
      .sign(privateKey);
  expect(await verifyIdTokenHint(await sign({}, {}))).not.toBeNull();
  for (const [header, claims] of [
    [{ typ: "at+jwt" }, {}],
    [{ typ: "logout+jwt" }, {}],
    [{ typ: undefined }, {}],
    [{}, { iss: "https://evil.example" }],
    [{}, { aud: [client.clientId, "other"] }],
    [{}, { sub: undefined }],
  ] as [object, object][]) {
    expect(await verifyIdTokenHint(await sign(header, claims)), JSON.stringify([header, claims])).toBeNull();
  }
});

test("OpenID Connect Core §3.1.2.1: a hint says in which session it was made, when it says", async () => {
  const { kid, privateKey } = (await signingKeys()).find(({ algorithm }) => algorithm === "RS256")!;
  const token = await new SignJWT({ iss: issuer, sub: "s", aud: "c", sid: "d" })
    .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
    .sign(privateKey);
  expect(await verifyIdTokenHint(token)).toEqual({ sub: "s", aud: "c", sid: "d" });
  expect(decodeProtectedHeader(await idToken()).typ).toBe("JWT");
});
