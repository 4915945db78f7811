// What the suite checks of every answer, whatever the module is about.
// OpenID Connect Core §2, §3.1.2.6, §3.1.3.7, §5.1; RFC 6749 §5; RFC 9207 §2. https://openid.net/specs/openid-connect-core-1_0.html
import { createHash } from "node:crypto";
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTPayload } from "jose";
import { tokensOf, type Tokens } from "../support/authorization";
import { send, type Answer } from "../support/raw-http";
import { oneOrigin } from "../support/servers";
import { expect } from "../support/test";

export const issuer = `${oneOrigin.appUrl}/provider`;
const keys = createRemoteJWKSet(new URL(`${issuer}/oauth/jwks`));

export type Claims = JWTPayload & { sub: string; auth_time: number; sid?: string; acr?: string };
export type Metadata = Record<string, unknown>;

/** The discovery document (OpenID Connect Discovery §4). */
export async function readMetadata(): Promise<Metadata> {
  const answer = await send("/provider/.well-known/openid-configuration");
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, expect.stringMatching(/^application\/json/)]);
  return JSON.parse(answer.text) as Metadata;
}

/** Only what belongs there is added to the redirect URI, which is otherwise as it was sent. */
function checkAddress(callback: URL, request: Record<string, string>, expected: string[]): void {
  const sent = new URL(request.redirect_uri!);
  expect(callback.origin + callback.pathname).toBe(sent.origin + sent.pathname);
  const added = [...callback.searchParams.keys()].filter((name) => !sent.searchParams.has(name));
  expect(added.sort()).toEqual([...expected, "iss", ...(request.state === undefined ? [] : ["state"])].sort());
  for (const [name, value] of sent.searchParams) expect(callback.searchParams.getAll(name)).toEqual([value]);
  expect(callback.searchParams.get("state")).toBe(request.state ?? null);
  expect(callback.searchParams.get("iss")).toBe(issuer);
  expect(callback.hash).toBe("");
}

/** A successful answer to an authorization request; returns the code, which has 128 random bits and more. */
export function checkCallback(callback: URL, request: Record<string, string>): string {
  checkAddress(callback, request, ["code"]);
  const code = callback.searchParams.get("code")!;
  expect(code).toMatch(/^[\x21-\x7e]{22,}$/);
  return code;
}

const describable = /^[\x20\x21\x23-\x5b\x5d-\x7e]+$/;
const addressable = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** A refused authorization request, at the client; `errors` are the codes that will do. */
export function checkErrorCallback(callback: URL, request: Record<string, string>, errors: string[]): void {
  checkAddress(callback, request, ["error", "error_description", "error_uri"]);
  expect(errors).toContain(callback.searchParams.get("error"));
  expect(callback.searchParams.get("error_description")).toMatch(describable);
  expect(callback.searchParams.get("error_uri")).toMatch(addressable);
}

/** A refusal in JSON, by its code. */
export function checkRefusal(answer: Answer, status: number, error: string): void {
  expect([answer.status, answer.headers["content-type"]]).toEqual([
    status,
    expect.stringMatching(/^application\/json/),
  ]);
  const told = JSON.parse(answer.text) as Record<string, string>;
  expect(told.error).toBe(error);
  expect(told.error_description).toMatch(describable);
  expect(told.error_uri).toMatch(addressable);
}

/** A refused request that goes nowhere: a page in the browser, which names the rule. */
export function checkErrorPage({ status, location, text }: Answer, rule: string): void {
  expect([status, location]).toEqual([400, null]);
  expect(text).toContain(`/provider/errors/${rule}`);
}

/** A successful answer of the token endpoint (RFC 6749 §5.1). */
export function checkTokens(answer: Answer): Tokens {
  const tokens = tokensOf(answer);
  expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  expect(answer.headers["cache-control"]).toContain("no-store");
  expect(tokens).toMatchObject({ token_type: expect.stringMatching(/^bearer$/i) as unknown });
  expect(tokens.access_token).toMatch(/^[\x20-\x7e]{22,}$/);
  expect(Number.isInteger(tokens.expires_in) && tokens.expires_in > 0).toBe(true);
  return tokens;
}

const protocolClaims = ["iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "azp", "at_hash", "sid"];

type Expected = { audience: string; nonce?: string; algorithm?: string; personal?: string[] };

/** Validates an ID Token (OpenID Connect Core §3.1.3.7); it says nothing of the person but what is `personal`. */
export async function verifyIdToken(tokens: Tokens, expected: Expected): Promise<Claims> {
  const { audience, nonce, algorithm = "RS256", personal = [] } = expected;
  const idToken = tokens.id_token!;
  expect(decodeProtectedHeader(idToken)).toMatchObject({ alg: algorithm, kid: expect.stringMatching(/./) as unknown });
  const requiredClaims = ["iss", "sub", "aud", "exp", "iat"];
  const checks = { issuer, audience, algorithms: [algorithm], requiredClaims, maxTokenAge: "5m" };
  const { payload } = await jwtVerify<Claims>(idToken, keys, checks);
  expect(payload.sub).toMatch(/^[\x20-\x7e]{1,255}$/);
  expect(payload.nonce).toBe(nonce);
  expect(payload.exp! - payload.iat!).toBeLessThan(86_400);
  const now = Date.now() / 1_000;
  expect(payload.auth_time > now - 365 * 86_400 && payload.auth_time <= now).toBe(true);
  expect(payload.acr).not.toBe("");
  const half = createHash("sha256").update(tokens.access_token).digest().subarray(0, 16).toString("base64url");
  expect(payload.at_hash).toBe(half);
  expect(Object.keys(payload).filter((name) => !protocolClaims.includes(name))).toEqual(personal);
  return payload;
}

/** Userinfo is about the one whom the ID Token names, and each claim has the form of OpenID Connect Core §5.1. */
export function checkUserinfo(answer: Answer, { sub }: Claims): Record<string, unknown> {
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, expect.stringMatching(/^application\/json/)]);
  const person = JSON.parse(answer.text) as Record<string, unknown>;
  expect(person.sub).toBe(sub);
  for (const [name, value] of Object.entries(person)) {
    const type = name.endsWith("_verified") ? "boolean" : name === "address" ? "object" : "string";
    expect([name, typeof value]).toEqual([name, type]);
    expect([name, value]).not.toEqual([name, ""]);
  }
  return person;
}
