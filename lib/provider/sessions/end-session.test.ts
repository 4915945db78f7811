import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { POST as tokenEndpoint } from "@/app/provider/oauth/(back-channel)/token/route";
import type { Scope } from "@/lib/provider/rules/scope";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { beginSession, readBrowser } from "./browser";
import { endSession } from "./end-session";
import { sessionIdentifier } from "./session-identifier";

useTemporaryDatabase();

async function begin() {
  const user = await makeUser();
  const cookie = (await beginSession(await readBrowser(null), user.uid, new Date())).split(";")[0]!;
  const { session, hash } = await readBrowser(cookie);
  return { user, session: session!, end: () => endSession(session!, hash, new Date()) };
}

async function signInAtApp({ user, session }: Awaited<ReturnType<typeof begin>>, scope: Scope[]) {
  const { client, clientSecret } = await makeClient();
  const ask = (parameters: Record<string, string>) =>
    post(tokenEndpoint, parameters, basic(client.clientId, clientSecret));
  const { code } = await issueCode(authorize(client, user, { scope, sessionId: session.id }));
  const redirect_uri = client.redirectUris[0]!;
  return { client, redeem: () => ask({ grant_type: "authorization_code", code, redirect_uri }), ask };
}

const refreshing = (tokens: Record<string, unknown>) => ({
  grant_type: "refresh_token",
  refresh_token: String(tokens.refresh_token),
});

test("Back-Channel Logout §2.1: ID Tokens carry sid, refreshed ones the same, another client's another", async () => {
  const person = await begin();
  const [app, other] = [await signInAtApp(person, ["openid"]), await signInAtApp(person, ["openid"])];
  const { body } = await app.redeem();
  const { sid } = decodeJwt(String(body.id_token));
  expect(sid).toBe(sessionIdentifier(person.session.id, app.client));
  expect(decodeJwt(String((await app.ask(refreshing(body))).body.id_token)).sid).toBe(sid);
  expect(decodeJwt(String((await other.redeem()).body.id_token)).sid).not.toBe(sid);
});

test("112 Back-Channel Logout §2.7: what was not given for when the person is away dies with the session, at once", async () => {
  const person = await begin();
  const app = await signInAtApp(person, ["openid", "read"]);
  const { body } = await app.redeem();
  const late = await signInAtApp(person, ["openid", "offline_access"]);
  const use = () =>
    userinfo(
      new Request("http://localhost:3000/", { headers: { Authorization: `Bearer ${String(body.access_token)}` } }),
    );
  expect((await use()).status).toBe(200);
  await person.end();
  expect((await use()).status).toBe(401);
  expect(await app.ask(refreshing(body))).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(await late.redeem()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

test("Back-Channel Logout §2.7: an app with offline_access keeps its access", async () => {
  const person = await begin();
  const app = await signInAtApp(person, ["openid", "offline_access"]);
  const { body } = await app.redeem();
  await person.end();
  expect((await app.ask(refreshing(body))).status).toBe(200);
});
