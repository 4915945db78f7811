import { createHash } from "node:crypto";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, test, vi } from "vitest";
import type { ClaimName } from "@/lib/provider/rules/claims";
import { store } from "@/lib/provider/store/prisma";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const address = "http://localhost:3000/provider/oauth/token";
const redirect_uri = "https://c.example/cb";

function basic(clientId: string, clientSecret: string): Record<string, string> {
  return {
    Authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`,
  };
}

async function ask(parameters: Record<string, string> | string, headers: Record<string, string> = {}, url = address) {
  const body = typeof parameters === "string" ? parameters : new URLSearchParams(parameters).toString();
  const response = await POST(
    new Request(url, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    }),
  );
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, never> };
}

async function prepare(
  changes: Parameters<typeof makeClient>[0] = {},
  authorization: Parameters<typeof authorize>[2] = {},
) {
  const { client, clientSecret } = await makeClient(changes);
  const user = await makeUser();
  const { code } = await issueCode(authorize(client, user, authorization));
  const credentials = basic(client.clientId, clientSecret);
  const redeem = (more: Record<string, string> = {}) =>
    ask({ grant_type: "authorization_code", code, redirect_uri, ...more }, credentials);
  const refresh = (refresh_token: string, more: Record<string, string> = {}) =>
    ask({ grant_type: "refresh_token", refresh_token, ...more }, credentials);
  return { client, clientSecret, user, code, credentials, redeem, refresh };
}

test("RFC 6749 §5.1: the answer is complete, and nobody keeps it", async () => {
  const { redeem, user } = await prepare({}, { nonce: "n-1" });
  const { status, headers, body } = await redeem();
  expect(status).toBe(200);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("Pragma")).toBe("no-cache");
  expect(body).toMatchObject({
    token_type: "Bearer",
    expires_in: 2_592_000,
    scope: "openid read",
    uid: user.uid,
    info: { name: user.name, email: user.email },
  });
  expect(decodeProtectedHeader(body.id_token!).alg).toBe("RS256");
  const expectedHash = createHash("sha256").update(body.access_token!).digest().subarray(0, 16).toString("base64url");
  expect(decodeJwt(body.id_token!)).toMatchObject({
    iss: "http://localhost:3000/provider",
    sub: user.sub,
    nonce: "n-1",
    at_hash: expectedHash,
  });
});

test("RFC 6749 §2.3.1: credentials in the form are as good as in the header, until the owner pins one", async () => {
  const both = await prepare();
  const form = { client_id: both.client.clientId, client_secret: both.clientSecret };
  expect((await ask({ grant_type: "authorization_code", code: both.code, redirect_uri, ...form })).status).toBe(200);
  const pinned = await prepare({ tokenEndpointAuthMethod: "client_secret_basic" });
  const refused = await ask({
    grant_type: "authorization_code",
    code: pinned.code,
    redirect_uri,
    client_id: pinned.client.clientId,
    client_secret: pinned.clientSecret,
  });
  expect(refused).toMatchObject({ status: 401, body: { error: "invalid_client" } });
});

test("89 RFC 6749 §2.3: two ways of authenticating at once are refused", async () => {
  const { redeem, client, clientSecret } = await prepare();
  expect(await redeem({ client_id: client.clientId, client_secret: clientSecret })).toMatchObject({
    status: 400,
    body: { error: "invalid_request" },
  });
  expect(await redeem({ client_id: "another" })).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect((await redeem({ client_id: client.clientId })).status).toBe(200);
});

test.each([
  ["no credentials", {}],
  ["a wrong secret", basic("CLIENT", "wrong")],
  ["an unknown client", basic("nobody", "x")],
  ["no colon", { Authorization: `Basic ${Buffer.from("nocolon").toString("base64")}` }],
  ["loose base64", { Authorization: "Basic Y2xpZW50OnNlY3JldA" }],
  ["broken percent encoding", { Authorization: `Basic ${Buffer.from("%zz:%zz").toString("base64")}` }],
])("90, 91 RFC 6749 §5.2: %s is answered 401 with a challenge, and the code stays usable", async (_, headers) => {
  const { client, code, redeem } = await prepare();
  const authorization = (headers as Record<string, string>).Authorization?.replace(
    basic("CLIENT", "wrong").Authorization!,
    basic(client.clientId, "wrong").Authorization!,
  );
  const answer = await ask(
    { grant_type: "authorization_code", code, redirect_uri },
    authorization ? { Authorization: authorization } : {},
  );
  expect(answer).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Basic realm=/);
  expect((await redeem()).status).toBe(200);
});

test("91 RFC 6749 §3.2.1: a confidential client that only names itself is refused, a public one with a secret too", async () => {
  const { client, code } = await prepare();
  expect((await ask({ grant_type: "authorization_code", code, redirect_uri, client_id: client.clientId })).status).toBe(
    401,
  );
  const open = await prepare(
    { type: "public", secret: null },
    { codeChallenge: createHash("sha256").update("v".repeat(43)).digest("base64url") },
  );
  const form = {
    grant_type: "authorization_code",
    code: open.code,
    redirect_uri,
    client_id: open.client.clientId,
    code_verifier: "v".repeat(43),
  };
  expect((await ask({ ...form, client_secret: "x" })).status).toBe(401);
  expect((await ask(form)).status).toBe(200);
});

test.each([
  ["85 a GET", () => Promise.resolve(GET()), 405],
  [
    "87 JSON",
    () => POST(new Request(address, { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } })),
    400,
  ],
  [
    "87 another charset",
    () =>
      POST(
        new Request(address, {
          method: "POST",
          body: "a=b",
          headers: { "Content-Type": "application/x-www-form-urlencoded; charset=utf-16" },
        }),
      ),
    400,
  ],
  [
    "99 a body over 32 kB",
    () =>
      POST(
        new Request(address, {
          method: "POST",
          body: `a=${"x".repeat(40_000)}`,
          headers: { "Content-Type": "application/x-www-form-urlencoded" },
        }),
      ),
    400,
  ],
])("RFC 6749 §3.2: %s gets nothing", async (_, call, status) => {
  const response = await call();
  expect(response.status).toBe(status);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test("86 RFC 6749 §2.3.1: parameters in the address are refused", async () => {
  const { code, credentials } = await prepare();
  expect(
    await ask({ grant_type: "authorization_code", code, redirect_uri }, credentials, `${address}?client_secret=x`),
  ).toMatchObject({ status: 400, body: { error: "invalid_request" } });
});

test.each(["grant_type", "code", "client_id", "code_verifier"])(
  "88 RFC 6749 §3.2: %s twice is refused",
  async (name) => {
    const { credentials } = await prepare();
    expect(await ask(`grant_type=authorization_code&code=x&${name}=a&${name}=a`, credentials)).toMatchObject({
      status: 400,
      body: { error: "invalid_request" },
    });
  },
);

test.each(["password", "implicit", "authorization_code ", "AUTHORIZATION_CODE"])(
  "97 RFC 6749 §5.2: the grant %j is unsupported",
  async (grant_type) => {
    const { credentials } = await prepare();
    expect(await ask({ grant_type }, credentials)).toMatchObject({
      status: 400,
      body: { error: "unsupported_grant_type" },
    });
  },
);

test("64 RFC 6749 §4.1.2: a second use of a code refuses, and revokes what the first gave", async () => {
  const { redeem, refresh } = await prepare();
  const first = await redeem();
  expect(await redeem()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(await refresh(first.body.refresh_token!)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

test("65, 109 RFC 6749 §4.1.3, §6: another client's code and refresh token are unknown, and stay usable for their own", async () => {
  const { code, redeem, refresh } = await prepare();
  const other = await prepare();
  expect(await ask({ grant_type: "authorization_code", code, redirect_uri }, other.credentials)).toMatchObject({
    body: { error: "invalid_grant" },
  });
  const { body } = await redeem();
  expect(
    await ask({ grant_type: "refresh_token", refresh_token: body.refresh_token! }, other.credentials),
  ).toMatchObject({ body: { error: "invalid_grant" } });
  expect((await refresh(body.refresh_token!)).status).toBe(200);
});

test("71 a wrong verifier burns the code, even with the right secret", async () => {
  const { redeem } = await prepare(
    {},
    { codeChallenge: createHash("sha256").update("v".repeat(43)).digest("base64url") },
  );
  expect(await redeem({ code_verifier: "w".repeat(43) })).toMatchObject({ body: { error: "invalid_grant" } });
  expect(await redeem({ code_verifier: "v".repeat(43) })).toMatchObject({ body: { error: "invalid_grant" } });
});

test("77 RFC 9700 §4.8.2: a verifier for a code without a challenge is refused", async () => {
  const { redeem } = await prepare();
  expect(await redeem({ code_verifier: "v".repeat(43) })).toMatchObject({
    status: 400,
    body: { error: "invalid_grant" },
  });
});

test("105, 108 RFC 9700 §4.14.2: the successor is repeated for ten seconds from the first use; later reuse ends the family", async () => {
  const { redeem, refresh } = await prepare();
  const { body: first } = await redeem();
  const start = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const { body: second } = await refresh(first.refresh_token!);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  for (const later of [5_000, 9_999]) {
    vi.setSystemTime(start + later);
    const repeated = await refresh(first.refresh_token!);
    expect(repeated.body).toMatchObject({ access_token: second.access_token, refresh_token: second.refresh_token });
  }
  vi.setSystemTime(start + 10_001);
  expect(await refresh(first.refresh_token!)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(await refresh(second.refresh_token!)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  vi.useRealTimers();
});

test("106 fifty parallel refreshes give one and the same pair", async () => {
  const { redeem, refresh } = await prepare();
  const { body } = await redeem();
  const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(body.refresh_token!)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(new Set(answers.map((answer) => answer.body.refresh_token)).size).toBe(1);
});

test("110 RFC 6749 §6: a refresh may narrow the scope for once, and may not widen it", async () => {
  const { redeem, refresh } = await prepare();
  const { body: first } = await redeem();
  expect(await refresh(first.refresh_token!, { scope: "openid email" })).toMatchObject({
    body: { error: "invalid_scope" },
  });
  const { body: narrow } = await refresh(first.refresh_token!, { scope: "read" });
  expect(narrow).toMatchObject({ scope: "read" });
  expect((await refresh(narrow.refresh_token!)).body).toMatchObject({ scope: "openid read" });
});

test("115 OpenID Connect Core §12.2: a refreshed ID Token keeps who, for whom and when, and has no nonce", async () => {
  const claims = { idToken: ["email" as const], userinfo: [] };
  const { redeem, refresh } = await prepare({ idTokenSignedResponseAlg: "ES256" }, { nonce: "n", claims });
  const { body: first } = await redeem();
  const { body: second } = await refresh(first.refresh_token!);
  const [before, later] = [decodeJwt(first.id_token!), decodeJwt(second.id_token!)];
  expect(later).toMatchObject({ iss: before.iss, sub: before.sub, aud: before.aud, auth_time: before.auth_time });
  expect(later).toMatchObject({ acr: "1", amr: ["pwd"], email: before.email });
  expect(later).not.toHaveProperty("nonce");
});

test("130 OpenID Connect Core §2: an ID Token says who, for whom, when and how, and nothing of the profile", async () => {
  const { redeem, client, user } = await prepare({}, { nonce: "n", scope: ["openid", "profile", "email", "address"] });
  const { body } = await redeem();
  const now = Math.floor(Date.now() / 1_000);
  const { iat, exp, auth_time, ...claims } = decodeJwt(body.id_token!);
  expect(claims).toEqual({
    iss: "http://localhost:3000/provider",
    sub: user.sub,
    aud: client.clientId,
    nonce: "n",
    at_hash: createHash("sha256").update(body.access_token!).digest().subarray(0, 16).toString("base64url"),
    acr: "1",
    amr: ["pwd"],
  });
  expect(Math.abs(now - iat!)).toBeLessThan(5);
  expect(exp! - iat!).toBe(600);
  expect(auth_time).toBeLessThanOrEqual(iat!);
});

test("131 OpenID Connect Core §2: data about a person replaces nothing that the protocol says", async () => {
  const reserved = ["iss", "sub", "aud", "exp", "iat", "nonce", "at_hash", "auth_time", "acr", "amr"];
  const claims = { idToken: reserved as unknown as ClaimName[], userinfo: [] };
  const { redeem, client, user } = await prepare({}, { nonce: "n", claims });
  const { body } = await redeem();
  expect(decodeJwt(body.id_token!)).toMatchObject({ sub: user.sub, aud: client.clientId, nonce: "n", acr: "1" });
});

test("114 RFC 9700 §4.14.2: however often it is rotated, a family ends after a year", async () => {
  const { redeem, refresh } = await prepare({}, { scope: ["read"] });
  const start = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  let token = (await redeem()).body.refresh_token!;
  for (let day = 60; day <= 360; day += 60) {
    vi.setSystemTime(start + day * 86_400_000);
    token = (await refresh(token)).body.refresh_token!;
  }
  vi.setSystemTime(start + 366 * 86_400_000);
  expect(await refresh(token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  vi.useRealTimers();
});

test("72 a consent withdrawn between code and token leaves nothing to redeem", async () => {
  const { redeem, user, client } = await prepare();
  await store.consents.withdraw(user.uid, client.clientId, new Date());
  expect(await redeem()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

test("67 a missing, empty or odd code is a clear refusal", async () => {
  const { credentials } = await prepare();
  for (const body of [
    "",
    "&code=",
    "&code[not]=",
    "&code=%00",
    "&code=%ED%A0%80",
    "&code=%20x",
    `&code=${"x".repeat(30_000)}`,
  ]) {
    const answer = await ask(`grant_type=authorization_code&redirect_uri=x${body}`, credentials);
    expect(answer.status, body.slice(0, 40)).toBe(400);
    expect(answer.body.error).toMatch(/^invalid_(request|grant)$/);
  }
});
