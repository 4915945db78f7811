import { decodeJwt } from "jose";
import { expect, test, vi } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { after } from "@/lib/provider/config";
import type { ClaimsRequest } from "@/lib/provider/rules/claims-request";
import type { Scope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import type { NewClient } from "@/lib/provider/store/client-store";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const address = "http://localhost:3000/provider/oauth/userinfo";

async function signIn(scope: Scope[], registered: Partial<NewClient> = {}, claims: ClaimsRequest | null = null) {
  const { client, clientSecret } = await makeClient(registered);
  const user = await makeUser();
  await store.users.changeDetails(user.uid, { name: user.name, address: "1 Birch Lane", phoneNumber: "+12025550100" });
  const { code } = await issueCode(authorize(client, user, { scope, claims }));
  const body = new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: client.redirectUris[0]! });
  body.set("client_id", client.clientId);
  body.set("client_secret", clientSecret);
  const answer = await token(new Request("http://localhost:3000/provider/oauth/token", { method: "POST", body }));
  const tokens = (await answer.json()) as Record<"access_token" | "refresh_token" | "id_token", string> & {
    uid?: number;
  };
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

test("OpenID Connect Core §5.4: address and phone open what their names say", async () => {
  const { user, tokens } = await signIn(["openid", "address", "phone"]);
  expect(await (await read(`Bearer ${tokens.access_token}`)).json()).toEqual({
    sub: user.sub,
    address: { formatted: "1 Birch Lane" },
    phone_number: "+12025550100",
    phone_number_verified: false,
  });
});

test("OpenID Connect Core §5.5: claims asked for one by one come where they were asked for", async () => {
  const claims: ClaimsRequest = { idToken: ["email"], userinfo: ["phone_number"] };
  const { user, tokens } = await signIn(["openid"], {}, claims);
  expect(await (await read(`Bearer ${tokens.access_token}`)).json()).toEqual({
    sub: user.sub,
    phone_number: "+12025550100",
  });
  expect(decodeJwt(tokens.id_token)).toMatchObject({ email: user.email });
  expect(decodeJwt(tokens.id_token)).not.toHaveProperty("phone_number");
});

test.each(["public", "pairwise"] as const)(
  "128 OpenID Connect Core §5.3.2: the sub is the ID Token's, for a client whose subjects are %s",
  async (subjectType) => {
    const { client, user, tokens } = await signIn(["openid"], { options: { subjectType } });
    const { sub } = decodeJwt(tokens.id_token);
    for (const handler of [GET, POST])
      expect(await (await read(`Bearer ${tokens.access_token}`, handler)).json()).toEqual({ sub });
    expect(sub).toBe(subjectFor(client, user));
    expect(sub === user.sub).toBe(subjectType === "public");
    expect(tokens.uid).toBe(subjectType === "public" ? user.uid : undefined);
  },
);

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
