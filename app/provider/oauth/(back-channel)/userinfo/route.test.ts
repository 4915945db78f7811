import { expect, test, vi } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { after } from "@/lib/provider/config";
import type { Scope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const address = "http://localhost:3000/provider/oauth/userinfo";

async function signIn(scope: Scope[]) {
  const { client, clientSecret } = await makeClient();
  const user = await makeUser();
  const { code } = await issueCode(authorize(client, user, { scope }));
  const body = new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: client.redirectUris[0]! });
  body.set("client_id", client.clientId);
  body.set("client_secret", clientSecret);
  const answer = await token(new Request("http://localhost:3000/provider/oauth/token", { method: "POST", body }));
  const tokens = (await answer.json()) as Record<"access_token" | "refresh_token" | "id_token", string>;
  return { client, user, code, tokens };
}

function read(authorization: string | null, handler = GET, init: RequestInit = {}, url = address) {
  return handler(
    new Request(url, { ...init, headers: authorization === null ? {} : { Authorization: authorization } }),
  );
}

test("OpenID Connect Core §5.3.2: sub always, and what the scope opens", async () => {
  const { user, tokens } = await signIn(["openid", "email"]);
  const response = await read(`Bearer ${tokens.access_token}`);
  expect(await response.json()).toEqual({ sub: user.sub, email: user.email, email_verified: true });
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test("RFC 6750 §2.2, OpenID Connect Core §5.3.1: the token may come in a form", async () => {
  const { user, tokens } = await signIn(["openid"]);
  const body = new URLSearchParams({ access_token: tokens.access_token });
  expect(await (await read(null, POST, { method: "POST", body })).json()).toEqual({ sub: user.sub });
  const both = await read(`Bearer ${tokens.access_token}`, POST, { method: "POST", body });
  expect(both.status).toBe(400);
});

test("RFC 6750 §3.1: without a token the challenge has no error", async () => {
  const response = await read(null);
  expect(response.status).toBe(401);
  expect(response.headers.get("WWW-Authenticate")).toBe(
    'Bearer realm="birch", scope="openid", resource_metadata="http://localhost:3000/.well-known/oauth-protected-resource/provider/oauth/userinfo"',
  );
});

test("120 RFC 9700 §4.3.2: a token in the address is not looked at", async () => {
  const { tokens } = await signIn(["openid"]);
  expect((await read(null, GET, {}, `${address}?access_token=${tokens.access_token}`)).status).toBe(401);
});

test("119 RFC 9700 §2.3: a refresh token, a code or an ID Token is no access token", async () => {
  const { tokens, code } = await signIn(["openid"]);
  for (const other of [tokens.refresh_token, tokens.id_token, code, "x", "ba_x.y"]) {
    const response = await read(`Bearer ${other}`);
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toContain('error="invalid_token"');
  }
});

test("118 RFC 6750 §3.1: an expired and a revoked token are dead, here and at the API", async () => {
  const { client, user, tokens } = await signIn(["openid", "read"]);
  const bearer = `Bearer ${tokens.access_token}`;
  expect([(await read(bearer)).status, (await read(bearer, me)).status]).toEqual([200, 200]);
  vi.useFakeTimers({ toFake: ["Date"], now: after(new Date(), 2_592_001) });
  expect([(await read(bearer)).status, (await read(bearer, me)).status]).toEqual([401, 401]);
  vi.useRealTimers();
  await store.consents.withdraw(user.uid, client.clientId, new Date());
  expect([(await read(bearer)).status, (await read(bearer, me)).status]).toEqual([401, 401]);
});

test("122 RFC 6750 §3.1: a scope that is missing is named", async () => {
  const { user, tokens } = await signIn(["read"]);
  const refused = await read(`Bearer ${tokens.access_token}`);
  expect(refused.status).toBe(403);
  expect(refused.headers.get("WWW-Authenticate")).toMatch(/error="insufficient_scope".*scope="openid"/);
  const answered = await read(`Bearer ${tokens.access_token}`, me);
  expect(await answered.json()).toEqual({ uid: user.uid, name: user.name, email: user.email, picture: null });
});
