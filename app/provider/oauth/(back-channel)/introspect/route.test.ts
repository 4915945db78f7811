import { expect, test, vi } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import type { Scope } from "@/lib/provider/rules/scope";
import type { ClientOptions } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST as introspect } from "./route";

useTemporaryDatabase();

async function signIn(options: Partial<ClientOptions> = {}, scope: Scope[] = ["openid", "read"]) {
  const { client, clientSecret } = await makeClient({
    grantTypes: ["authorization_code", "refresh_token", "client_credentials"],
    options,
  });
  const user = await makeUser();
  const { code } = await issueCode(authorize(client, user, { scope }));
  const credentials = basic(client.clientId, clientSecret);
  const redirect_uri = client.redirectUris[0]!;
  const { body } = await post(token, { grant_type: "authorization_code", code, redirect_uri }, credentials);
  return { client, user, code, credentials, ...(body as { access_token: string; refresh_token: string }) };
}

test("RFC 7662 §2.2: a live token is described to its client", async () => {
  const { client, user, credentials, access_token, refresh_token } = await signIn();
  const described = {
    active: true,
    client_id: client.clientId,
    scope: "openid read",
    sub: user.sub,
    iss: "http://localhost:3000/provider",
  };
  const answer = await post(introspect, { token: access_token }, credentials);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.body).toMatchObject({
    ...described,
    token_type: "Bearer",
    exp: expect.any(Number) as number,
    iat: expect.any(Number) as number,
  });
  expect(
    (await post(introspect, { token: refresh_token, token_type_hint: "access_token" }, credentials)).body,
  ).toMatchObject(described);
});

test("127 RFC 7662 §2.2: of an unknown, foreign, rotated or expired token nothing is told but that it is not active", async () => {
  const mine = await signIn();
  const other = await signIn();
  const inactive = async (presented: string, credentials = mine.credentials) =>
    expect((await post(introspect, { token: presented }, credentials)).body).toEqual({ active: false });
  await inactive("unknown");
  await inactive(mine.code);
  await inactive(mine.access_token, other.credentials);
  await post(token, { grant_type: "refresh_token", refresh_token: mine.refresh_token }, mine.credentials);
  await inactive(mine.refresh_token);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2_592_001_000 });
  await inactive(mine.access_token);
  vi.useRealTimers();
});

test("RFC 7662 §2.1: the caller must prove itself, which a public client cannot", async () => {
  const { client } = await makeClient({ type: "public", secret: null });
  expect((await post(introspect, { token: "x" })).status).toBe(401);
  expect(await post(introspect, { token: "x", client_id: client.clientId })).toMatchObject({
    status: 401,
    body: { error: "invalid_client" },
  });
});

test("98 RFC 6749 §4.4.3: a client's own token has no refresh token, no ID Token, and is nobody's at the API", async () => {
  const { client, credentials } = await signIn();
  const { status, body } = await post(token, { grant_type: "client_credentials" }, credentials);
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(["access_token", "token_type", "expires_in", "scope"]);
  const authorization = { Authorization: `Bearer ${String(body.access_token)}` };
  for (const resource of [me, userinfo]) {
    expect((await resource(new Request("http://localhost:3000/", { headers: authorization }))).status).toBe(403);
  }
  const described = await post(introspect, { token: String(body.access_token) }, credentials);
  expect(described.body).toMatchObject({ active: true, sub: `client:${client.clientId}` });
  expect(described.body).not.toHaveProperty("username");
});

test("98 RFC 6749 §4.4: no person's scope, no public client, no client that is not registered for it", async () => {
  const { credentials } = await signIn();
  const ask = (headers: Record<string, string>, more = {}) =>
    post(token, { grant_type: "client_credentials", ...more }, headers);
  expect((await ask(credentials, { scope: "openid" })).body).toMatchObject({ error: "invalid_scope" });
  const open = await makeClient({ type: "public", secret: null, grantTypes: ["client_credentials"] });
  expect((await ask({}, { client_id: open.client.clientId })).body).toMatchObject({ error: "unauthorized_client" });
  const plain = await makeClient();
  expect((await ask(basic(plain.client.clientId, plain.clientSecret))).body).toMatchObject({
    error: "unauthorized_client",
  });
});

test("OpenID Connect Core §8, §17.3: a pairwise client is told its own sub, and a username only with `read`", async () => {
  const described = async (scope: Scope[]) => {
    const { client, user, credentials, access_token } = await signIn({ subjectType: "pairwise" }, scope);
    const { body } = await post(introspect, { token: access_token }, credentials);
    expect(body.sub).toBe(subjectFor(client, user));
    return body;
  };
  expect(await described(["openid", "profile"])).not.toHaveProperty("username");
  expect(await described(["openid", "read"])).toHaveProperty("username");
});
