import { createHmac } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, jwtVerify, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { after, lifetimes } from "@/lib/provider/config";
import { beginSession, readBrowser } from "@/lib/provider/sessions/browser";
import { sessionIdentifier } from "@/lib/provider/sessions/session-identifier";
import { store } from "@/lib/provider/store/prisma";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { startListener } from "@/lib/provider/testing/listener";
import { makeIdToken } from "@/lib/provider/tokens/id-token";
import { makeMissingSigningKeys, signingKeys } from "@/lib/provider/tokens/signing-keys";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET as authorizationEndpoint } from "../authorize/route";
import { GET, HEAD, POST } from "./route";

type Received = { method: string; type: string; token: string };
const received: Received[] = [];
let silent = false;
const app = await startListener((request, response) => {
  let body = "";
  request.on("data", (part) => (body += String(part)));
  request.on("end", () => {
    const token = new URLSearchParams(body).get("logout_token") ?? "";
    received.push({ method: request.method!, type: request.headers["content-type"]!, token });
    if (!silent) response.end();
  });
});
useTemporaryDatabase();
process.env.OUTBOUND_ORIGINS = app.origin;
afterAll(() => app.close());

const address = "http://localhost:3000/provider/oauth/logout";
const post_logout_redirect_uri = "https://c.example/bye";
let client: Client;
let other: Client;
let user: EndUser;

beforeAll(async () => {
  await makeMissingSigningKeys();
  const options = { postLogoutRedirectUris: [post_logout_redirect_uri], backchannelLogoutUri: `${app.origin}/logout` };
  ({ client } = await makeClient({ options, idTokenSignedResponseAlg: "ES256" }));
  ({ client: other } = await makeClient({ options }));
  user = await makeUser();
});

beforeEach(() => {
  received.length = 0;
  silent = false;
});

/** A browser that is signed in, with an ID Token of that session. */
async function signedIn(person = user, from?: { cookie: string }) {
  const setCookie = await beginSession(await readBrowser(from?.cookie ?? null), person.uid, new Date());
  const cookie = setCookie.split(";")[0]!;
  const session = (await readBrowser(cookie)).session!;
  const hintFor = (one: Client, now = new Date()) =>
    makeIdToken({
      client: one,
      user: person,
      authTime: now,
      nonce: "n",
      sessionId: session.id,
      claims: [],
      accessToken: "x",
      now,
    });
  await issueCode(authorize(client, person, { sessionId: session.id }));
  return { cookie, session, hintFor, isAlive: async () => (await readBrowser(cookie)).session !== null };
}

function get(parameters: Record<string, string>, cookie = "", headers: Record<string, string> = {}): Promise<Response> {
  const query = new URLSearchParams(parameters).toString();
  return GET(new Request(`${address}?${query}`, { headers: { cookie, ...headers } }));
}

function post(parameters: Record<string, string>, headers: Record<string, string>): Promise<Response> {
  return POST(new Request(address, { method: "POST", body: new URLSearchParams(parameters), headers }));
}

function hiddenFields(html: string): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, n, v]) => [n, v]),
  );
}

async function expectQuestion(response: Response, status = 200): Promise<string> {
  expect([response.status, response.headers.get("Location")]).toEqual([status, null]);
  const html = await response.text();
  expect(html).toMatch(/<button[^>]*>Sign out<\/button>/);
  return html;
}

test("RP-Initiated Logout §2, §3: a hint of this session signs out at once and goes back, with state", async () => {
  const { cookie, hintFor, isAlive } = await signedIn();
  const id_token_hint = await hintFor(client);
  const response = await get(
    { id_token_hint, post_logout_redirect_uri, state: "s 1", client_id: client.clientId },
    cookie,
  );
  expect([response.status, response.headers.get("Location")]).toEqual([303, `${post_logout_redirect_uri}?state=s%201`]);
  expect(response.headers.get("Set-Cookie")).toMatch(/^birch-session=;.*Max-Age=0/);
  expect(await isAlive()).toBe(false);
});

test("RP-Initiated Logout §2: an expired ID Token is a hint still, and without an address the person stays here", async () => {
  const { cookie, hintFor, isAlive } = await signedIn();
  const id_token_hint = await hintFor(client, after(new Date(), -lifetimes.idToken - 60));
  const response = await get({ id_token_hint }, cookie);
  expect(response.headers.get("Location")).toBe("http://localhost:3000/provider/sign-out");
  expect(await isAlive()).toBe(false);
});

test("146 RP-Initiated Logout §2: afterwards prompt=none is login_required, with the old cookie too, and waiting requests are gone", async () => {
  const { cookie, hintFor } = await signedIn();
  const ask = (prompt: string) => {
    const parameters = { response_type: "code", client_id: client.clientId, scope: "openid read", state: "s", prompt };
    const query = new URLSearchParams({ ...parameters, redirect_uri: "https://c.example/cb" }).toString();
    const at = `http://localhost:3000/provider/oauth/authorize?${query}`;
    return authorizationEndpoint(new Request(at, { headers: { cookie } }));
  };
  const before = new URL((await ask("none")).headers.get("Location")!);
  expect(before.searchParams.get("code")).toMatch(/^bc_/);
  const waiting = new URL((await ask("consent")).headers.get("Location")!).pathname.split("/").at(-1)!;
  const { hash } = await readBrowser(cookie);
  await get({ id_token_hint: await hintFor(client) }, cookie);
  const afterwards = new URL((await ask("none")).headers.get("Location")!);
  expect(afterwards.searchParams.get("error")).toBe("login_required");
  const { openRequest } = await import("@/app/provider/_protocol/pending-request");
  const { readVisit } = await import("@/app/provider/_protocol/visit");
  const visit = await readVisit(new Request(address, { headers: { cookie } }));
  expect(visit.browser.hash).toBe(hash);
  await expect(openRequest(waiting, visit, new Date())).rejects.toThrow("request_gone");
});

test("144 RP-Initiated Logout §2: without a hint, or with one of another session, the person is asked and nothing ends", async () => {
  const { cookie, session, isAlive } = await signedIn();
  const elsewhere = await signedIn();
  const somebodyElse = await signedIn(await makeUser());
  const withoutSid = { client, user, authTime: new Date(), nonce: null, claims: [], accessToken: "x", now: new Date() };
  const hints = [
    undefined,
    await elsewhere.hintFor(client),
    await somebodyElse.hintFor(client),
    await makeIdToken({ ...withoutSid, sessionId: null }),
  ];
  for (const id_token_hint of hints) {
    const asked = { post_logout_redirect_uri, state: "s", ...(id_token_hint !== undefined && { id_token_hint }) };
    await expectQuestion(await get(asked, cookie));
    await expectQuestion(await post(asked, { cookie, Origin: "https://c.example" }));
    expect(await isAlive()).toBe(true);
  }
  expect(received).toEqual([]);
  expect(
    await store.sessions.renew(session.id, {
      secretHash: "x" as never,
      authenticatedAt: new Date(),
      expiresAt: new Date(),
    }),
  ).toBe(true);
});

test("144 RP-Initiated Logout §6: the answer counts only from our own form; then the address of a genuine hint is gone to", async () => {
  const elsewhere = await signedIn();
  const { cookie, isAlive } = await signedIn();
  const asked = { id_token_hint: await elsewhere.hintFor(client), post_logout_redirect_uri, state: "s" };
  const fields = hiddenFields(await expectQuestion(await get(asked, cookie)));
  const forged = [
    post({ ...fields, csrf_token: "x" }, { cookie, Origin: "http://localhost:3000" }),
    post(fields, { cookie, Origin: "https://evil.example" }),
    post(fields, { cookie, Origin: "null" }),
    post(fields, {}),
  ];
  for (const response of await Promise.all(forged)) expect(response.status).toBe(403);
  expect(await isAlive()).toBe(true);
  const answer = await post(fields, { cookie, Origin: "http://localhost:3000" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${post_logout_redirect_uri}?state=s`]);
  expect([await isAlive(), await elsewhere.isAlive()]).toEqual([false, true]);
});

test("143 RP-Initiated Logout §3: without a hint the person stays here after the answer", async () => {
  const { cookie, isAlive } = await signedIn();
  const asked = { client_id: client.clientId, post_logout_redirect_uri, state: "s" };
  const fields = hiddenFields(await expectQuestion(await get(asked, cookie)));
  const answer = await post(fields, { cookie, Origin: "http://localhost:3000" });
  expect(answer.headers.get("Location")).toBe("http://localhost:3000/provider/sign-out");
  expect(await isAlive()).toBe(false);
});

test("62, 143 RP-Initiated Logout §3: an address that is not registered is no redirect and no logout", async () => {
  const { cookie, hintFor, isAlive } = await signedIn();
  const id_token_hint = await hintFor(client);
  for (const uri of [`${post_logout_redirect_uri}?more=1`, `${post_logout_redirect_uri}/`, "https://evil.example/"]) {
    const html = await expectQuestion(await get({ id_token_hint, post_logout_redirect_uri: uri }, cookie), 400);
    expect(html).toContain("/provider/errors/post-logout-redirect-uri-registered");
    const answer = await post(hiddenFields(html), { cookie: "", Origin: "http://localhost:3000" });
    expect(answer.headers.get("Location")).toBeNull();
  }
  expect(await isAlive()).toBe(true);
  const twice = await GET(new Request(`${address}?state=a&state=b`, { headers: { cookie } }));
  await expectQuestion(twice, 400);
});

test("145 RP-Initiated Logout §4: a forged hint, or one of another client, signs nobody out and leads nowhere", async () => {
  const { cookie, hintFor, isAlive } = await signedIn();
  const genuine = await hintFor(client);
  const claims = decodeJwt(genuine);
  const header = { ...decodeProtectedHeader(genuine), alg: "ES256" };
  const { privateKey } = await generateKeyPair("ES256");
  const json = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const hmac = `${json({ ...header, alg: "HS256" })}.${json(claims)}`;
  const key = JSON.stringify((await signingKeys()).find(({ kid }) => kid === header.kid)!.publicJwk);
  const hints = [
    `${json({ ...header, alg: "none" })}.${json(claims)}.`,
    `${hmac}.${createHmac("sha256", key).update(hmac).digest("base64url")}`,
    await new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
    genuine.replace(/.(?=.{20}$)/, (character) => (character === "A" ? "B" : "A")),
    "not a token",
  ];
  for (const id_token_hint of hints) {
    const html = await expectQuestion(await get({ id_token_hint, post_logout_redirect_uri }, cookie), 400);
    expect(html).toContain("/provider/errors/logout-hint-own");
  }
  const ofOther = { id_token_hint: await hintFor(other), client_id: client.clientId, post_logout_redirect_uri };
  expect(await expectQuestion(await get(ofOther, cookie), 400)).toContain("/provider/errors/logout-client-same");
  const told = await get(ofOther, cookie, { Accept: "application/json" });
  expect([told.status, ((await told.json()) as { error: string }).error]).toEqual([400, "invalid_request"]);
  expect(await isAlive()).toBe(true);
});

test("RP-Initiated Logout §4: with nobody signed in a valid request goes on, and any other stays", async () => {
  const { cookie, hintFor } = await signedIn();
  const id_token_hint = await hintFor(client);
  await get({ id_token_hint }, cookie);
  const again = await get({ id_token_hint, post_logout_redirect_uri }, cookie);
  expect([again.status, again.headers.get("Location")]).toEqual([303, post_logout_redirect_uri]);
  const bare = await get({ post_logout_redirect_uri }, cookie);
  expect([bare.status, bare.headers.get("Location")]).toEqual([200, null]);
  expect(await bare.text()).toContain("Nobody is signed in");
});

test("RP-Initiated Logout §2: POST works too; from another site, whose form brings no cookie, by way of a GET", async () => {
  const { cookie, hintFor, isAlive } = await signedIn();
  const asked = { id_token_hint: await hintFor(client), post_logout_redirect_uri, state: "s", unknown: "x" };
  const bounced = await post(asked, { Origin: "https://c.example" });
  const { unknown: _, ...known } = asked;
  expect(bounced.headers.get("Location")).toBe(`${address}?${new URLSearchParams(known).toString()}`);
  const response = await post(asked, { cookie, Origin: "https://c.example" });
  expect(response.headers.get("Location")).toBe(`${post_logout_redirect_uri}?state=s`);
  expect(await isAlive()).toBe(false);
});

test("14 RFC 9110 §9.2.1: a prefetch and a HEAD sign nobody out", async () => {
  const { cookie, hintFor, isAlive } = await signedIn();
  expect((await get({ id_token_hint: await hintFor(client) }, cookie, { "Sec-Purpose": "prefetch" })).status).toBe(204);
  expect(HEAD().status).toBe(200);
  expect(await isAlive()).toBe(true);
});

test("RP-Initiated Logout §2: the question is in the language of ui_locales", async () => {
  const { cookie } = await signedIn();
  const html = await (await get({ ui_locales: "fr zh-CN en" }, cookie)).text();
  expect(html).toContain('lang="zh-CN"');
  expect(html).toContain("要退出 Birch 吗？");
});

test("Back-Channel Logout §2.4, §2.5: every client of the session has its logout token before the browser goes on, the asking one too", async () => {
  const { cookie, session, hintFor } = await signedIn();
  await issueCode(authorize(other, user, { sessionId: session.id }));
  const bystander = await makeClient({ options: { backchannelLogoutUri: `${app.origin}/never` } });
  await issueCode(authorize(bystander.client, user));
  const id_token_hint = await hintFor(client);
  await get({ id_token_hint, post_logout_redirect_uri }, cookie);
  expect(received.map(({ method, type }) => [method, type])).toEqual(
    Array.from({ length: 2 }, () => ["POST", "application/x-www-form-urlencoded"]),
  );
  const token = received.map((one) => one.token).find((one) => decodeJwt(one).aud === client.clientId)!;
  const { kid } = decodeProtectedHeader(token);
  const { publicJwk } = (await signingKeys()).find((key) => key.kid === kid)!;
  const { payload, protectedHeader } = await jwtVerify(token, await importJWK(publicJwk, "ES256"), {
    issuer: "http://localhost:3000/provider",
    audience: client.clientId,
    algorithms: ["ES256"],
    typ: "logout+jwt",
  });
  const { iat, exp, jti, ...rest } = payload;
  expect(protectedHeader).toEqual({ alg: "ES256", kid, typ: "logout+jwt" });
  expect(exp! - iat!).toBeLessThanOrEqual(120);
  expect(jti).toMatch(/^[\w-]{20,}$/);
  expect(rest).toEqual({
    iss: "http://localhost:3000/provider",
    aud: client.clientId,
    sub: user.sub,
    sid: decodeJwt(id_token_hint).sid,
    events: { "http://schemas.openid.net/event/backchannel-logout": {} },
  });
  expect(new Set(received.map((one) => decodeJwt(one.token).sid)).size).toBe(2);
  expect(sessionIdentifier(session.id, client)).toBe(rest.sid);
});

test("148 Back-Channel Logout §2.5: a client that hangs or must not be asked delays nobody for long, and nobody stays signed in", async () => {
  silent = true;
  const { cookie, session, hintFor, isAlive } = await signedIn();
  const inside = await makeClient({ options: { backchannelLogoutUri: "https://127.0.0.1:9/logout" } });
  await issueCode(authorize(inside.client, user, { sessionId: session.id }));
  const started = Date.now();
  const answer = await get({ id_token_hint: await hintFor(client), post_logout_redirect_uri }, cookie);
  expect(answer.headers.get("Location")).toBe(post_logout_redirect_uri);
  expect(Date.now() - started).toBeLessThan(3_000);
  expect([received.length, await isAlive()]).toEqual([1, false]);
});

test("233 signing in again keeps the session's name and ends no app's session; somebody else's sign-in ends them", async () => {
  const first = await signedIn();
  const again = await signedIn(user, first);
  expect([again.session.id, await first.isAlive(), received]).toEqual([first.session.id, false, []]);
  const switched = await signedIn(await makeUser(), again);
  expect(switched.session.id).not.toBe(first.session.id);
  expect(received.map((one) => decodeJwt(one.token).sid)).toEqual([sessionIdentifier(first.session.id, client)]);
});
