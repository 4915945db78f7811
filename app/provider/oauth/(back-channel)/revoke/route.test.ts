import { expect, test } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST as revoke } from "./route";

useTemporaryDatabase();

async function signIn() {
  const { client, clientSecret } = await makeClient();
  const { code } = await issueCode(authorize(client, await makeUser()));
  const credentials = basic(client.clientId, clientSecret);
  const redirect_uri = client.redirectUris[0]!;
  const { body } = await post(token, { grant_type: "authorization_code", code, redirect_uri }, credentials);
  const tokens = body as { access_token: string; refresh_token: string };
  return {
    credentials,
    ...tokens,
    refresh: () => post(token, { grant_type: "refresh_token", refresh_token: tokens.refresh_token }, credentials),
  };
}

async function isAlive(access_token: string): Promise<boolean> {
  const request = new Request("http://localhost:3000/provider/api/me", {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  return (await me(request)).ok;
}

test("RFC 7009 §2.1: a revoked access token is dead at once, at the API and to introspection; its refresh token lives", async () => {
  const { credentials, access_token, refresh } = await signIn();
  expect(await isAlive(access_token)).toBe(true);
  expect(await post(revoke, { token: access_token }, credentials)).toMatchObject({ status: 200, body: {} });
  expect(await isAlive(access_token)).toBe(false);
  expect((await post(introspect, { token: access_token }, credentials)).body).toEqual({ active: false });
  expect((await refresh()).status).toBe(200);
});

test("126 RFC 7009 §2.1: a revoked refresh token takes its access tokens along", async () => {
  const { credentials, access_token, refresh_token, refresh } = await signIn();
  expect((await post(revoke, { token: refresh_token, token_type_hint: "access_token" }, credentials)).status).toBe(200);
  expect(await isAlive(access_token)).toBe(false);
  expect((await refresh()).body).toMatchObject({ error: "invalid_grant" });
});

test("124 RFC 7009 §2.1: another client's token is not revoked", async () => {
  const [mine, other] = [await signIn(), await signIn()];
  for (const presented of [mine.access_token, mine.refresh_token]) {
    expect((await post(revoke, { token: presented }, other.credentials)).status).toBe(200);
  }
  expect(await isAlive(mine.access_token)).toBe(true);
  expect((await mine.refresh()).status).toBe(200);
});

test("RFC 7009 §2.2: an unknown token is no error, a missing one is, and the client must prove itself", async () => {
  const { credentials } = await signIn();
  expect((await post(revoke, { token: "unknown", token_type_hint: "nonsense" }, credentials)).status).toBe(200);
  expect(await post(revoke, {}, credentials)).toMatchObject({ status: 400, body: { error: "invalid_request" } });
  expect(await post(revoke, { token: "x" })).toMatchObject({ status: 401, body: { error: "invalid_client" } });
});
