import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { tables } from "@/lib/demo/adapter";
import { endSessions } from "@/lib/demo/end-sessions";
import { findSession } from "@/lib/demo/session";
import { openBrowser, signedInBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import { database } from "@/lib/database";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

const b = await startFakeSiteB();
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => b.close());
vi.spyOn(console, "error").mockImplementation(() => {});

const event = "http://schemas.openid.net/event/backchannel-logout";

beforeEach(async () => {
  await tables().user.deleteMany({});
});

/** Somebody signed in at A, in B's session `sid`. */
async function signIn(sub: string, sid?: string) {
  const person = { sub, name: sub, email: `${sub}@example.com` };
  b.claims = { ...person, ...(sid !== undefined && { sid }) };
  b.userinfo = person;
  const browser = await signedInBrowser(b, openBrowser());
  return async () => (await findSession(browser.request("/demo").headers.get("cookie"))) !== null;
}

type Changes = { claims?: Record<string, unknown>; header?: Record<string, unknown>; key?: CryptoKey };

/** A logout token of B's for session "s1" of alice, or what `changes` make of it. */
async function logoutToken({ claims = {}, header = {}, key = b.privateKey }: Changes = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const usual = { iss: b.issuer, aud: "site-a", iat: now, exp: now + 120, jti: randomUUID(), events: { [event]: {} } };
  return new SignJWT({ ...usual, sub: "alice", sid: "s1", ...claims })
    .setProtectedHeader({ alg: "ES256", kid: "k1", typ: "logout+jwt", ...header })
    .sign(key);
}

function post(token: string, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams({ logout_token: token });
  return POST(
    new Request("http://localhost:3000/demo/backchannel-logout", {
      method: "POST",
      body,
      headers: { host: "localhost:3000", ...headers },
    }),
  );
}

async function expectRefusal(response: Response): Promise<void> {
  expect([response.status, response.headers.get("Cache-Control")]).toEqual([400, "no-store"]);
  expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
  expect(Object.keys((await response.json()) as object)).toEqual(["error", "error_description"]);
}

test("147 Back-Channel Logout §2.6, §2.8: a logout token ends exactly the sessions of its sid, and A knows at the next request", async () => {
  const here = await signIn("alice", "s1");
  const elsewhere = await signIn("alice", "s2");
  const bob = await signIn("bob", "s3");
  const response = await post(await logoutToken());
  expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
  expect([await here(), await elsewhere(), await bob()]).toEqual([false, true, true]);
  expect((await post(await logoutToken())).status).toBe(200);
});

test("147 Back-Channel Logout §2.4: without a sid all sessions of the person end, and no other's", async () => {
  const both = [await signIn("alice", "s1"), await signIn("alice")];
  const bob = await signIn("bob", "s1");
  expect((await post(await logoutToken({ claims: { sid: undefined } }))).status).toBe(200);
  expect([await both[0]!(), await both[1]!(), await bob()]).toEqual([false, false, true]);
});

test("147 Back-Channel Logout §2.6: a sid of somebody else's session ends nothing, a sid alone is enough", async () => {
  const alice = await signIn("alice", "s1");
  expect((await post(await logoutToken({ claims: { sub: "bob" } }))).status).toBe(200);
  expect(await alice()).toBe(true);
  expect((await post(await logoutToken({ claims: { sub: undefined } }))).status).toBe(200);
  expect(await alice()).toBe(false);
});

const now = Math.floor(Date.now() / 1_000);
const wrong: [string, Changes][] = [
  ["has a nonce", { claims: { nonce: "n" } }],
  ["has a nonce that is null", { claims: { nonce: null } }],
  ["has no events", { claims: { events: undefined } }],
  ["has another event", { claims: { events: { "https://example.com/event": {} } } }],
  ["has an event that is no object", { claims: { events: { [event]: true } } }],
  ["has events that are a list", { claims: { events: [event] } }],
  ["is for another client", { claims: { aud: "other" } }],
  ["is for others too", { claims: { aud: ["site-a", "other"] } }],
  ["is another issuer's", { claims: { iss: "https://evil.example" } }],
  ["has expired", { claims: { exp: now - 60, iat: now - 120 } }],
  ["never expires", { claims: { exp: undefined } }],
  ["is old", { claims: { iat: now - 3_600, exp: now + 3_600 } }],
  ["is from the future", { claims: { iat: now + 3_600, exp: now + 7_200 } }],
  ["has no iat", { claims: { iat: undefined } }],
  ["has no jti", { claims: { jti: undefined } }],
  ["has neither sid nor sub", { claims: { sid: undefined, sub: undefined } }],
  ["has a sid that is no text", { claims: { sid: { contains: "" } } }],
  ["is an ID Token", { claims: { events: undefined, nonce: "n" }, header: { typ: "JWT" } }],
  ["says that it is an ID Token", { header: { typ: "JWT" } }],
  ["has no type", { header: { typ: undefined } }],
  ["names a key that is not B's", { header: { kid: "k2" } }],
];

test.each(wrong)("147 Back-Channel Logout §2.6: a token that %s is 400, and the session lives", async (_, changes) => {
  const alice = await signIn("alice", "s1");
  await expectRefusal(await post(await logoutToken(changes)));
  expect(await alice()).toBe(true);
});

test("147 Back-Channel Logout §2.6: neither alg none, nor the public key as a secret, nor a foreign key is B's signature", async () => {
  const alice = await signIn("alice", "s1");
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  const claims = (await logoutToken()).split(".")[1]!;
  const json = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const hmac = `${json({ alg: "HS256", kid: "k1", typ: "logout+jwt" })}.${claims}`;
  const secret = JSON.stringify(await exportJWK(publicKey));
  for (const forged of [
    `${json({ alg: "none", typ: "logout+jwt" })}.${claims}.`,
    `${hmac}.${createHmac("sha256", secret).update(hmac).digest("base64url")}`,
    await logoutToken({ key: privateKey as CryptoKey }),
    `${(await logoutToken()).slice(0, -4)}AAAA`,
    "not a token",
    "",
  ])
    await expectRefusal(await post(forged));
  expect(await alice()).toBe(true);
});

test("147 Back-Channel Logout §2.6: a token works once, also for many at once", async () => {
  const token = await logoutToken();
  const statuses = (await Promise.all(Array.from({ length: 10 }, () => post(token)))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, ...Array<number>(9).fill(400)]);
  const alice = await signIn("alice", "s1");
  await expectRefusal(await post(token));
  expect(await alice()).toBe(true);
});

test("the use of a token is forgotten once it has expired", async () => {
  const exp = Math.floor(Date.now() / 1_000);
  await endSessions({ jti: "old", exp, sid: "none", sub: undefined });
  await endSessions({ jti: "new", exp: exp + 120, sid: "none", sub: undefined }, new Date((exp + 61) * 1_000));
  const kept = await database().read.usedLogoutToken.findMany({ where: { jti: { in: ["old", "new"] } } });
  expect(kept.map(({ jti }) => jti)).toEqual(["new"]);
});

test("only a small form with one token is read, at A's own host", async () => {
  const token = await logoutToken();
  const at = (body: string, headers: Record<string, string>) =>
    POST(
      new Request("http://localhost:3000/", { method: "POST", body, headers: { host: "localhost:3000", ...headers } }),
    );
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  for (const response of [
    await at(JSON.stringify({ logout_token: token }), { "Content-Type": "application/json" }),
    await at(`logout_token=${token}&logout_token=${token}`, form),
    await at(`logout_token=${token}&filler=${"x".repeat(16_384)}`, form),
    await at("", form),
  ])
    await expectRefusal(response);
  expect((await at(`logout_token=${token}`, { ...form, host: new URL(b.origin).host })).status).toBe(404);
});

test("Back-Channel Logout §2.8: when B's keys cannot be had the logout has failed, and says so", async () => {
  b.refusal = null;
  const alice = await signIn("alice", "s1");
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed"));
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
  try {
    const response = await post(await logoutToken());
    expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([400, "logout_failed"]);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
  expect(await alice()).toBe(true);
});
