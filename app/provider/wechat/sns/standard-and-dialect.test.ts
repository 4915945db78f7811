// One client, two ways to speak to it: what one side gave out is worth nothing at the other.
import { expect, test } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode } from "@/lib/provider/testing/fixtures";
import { ask, redirect_uri } from "@/lib/provider/testing/token-requests";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { store } from "@/lib/provider/store/prisma";
import { askSns, prepareTokens } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

/** A client of both sides, with what each side gave it for one person. */
async function prepareBoth() {
  const wechat = await prepareTokens();
  const { client } = wechat.app;
  const clientSecret = makeSecret();
  await store.clients.replaceSeeded(
    client.id,
    { redirectUris: [redirect_uri], secretHash: hashSecret(clientSecret), lastFour: "0000", options: {} },
    new Date(),
  );
  const credentials = basic(client.clientId, clientSecret);
  const giveStandardCode = async () => (await issueCode(authorize(client, wechat.user))).code;
  const redeem = (code: string) => ask({ grant_type: "authorization_code", code, redirect_uri }, credentials);
  return { ...wechat, clientSecret, credentials, giveStandardCode, redeem };
}

test("WeChat 6.5: a code of the dialect is invalid_grant at the token endpoint, and still good where it belongs", async () => {
  const { redeem, giveCode, exchange } = await prepareBoth();
  const code = await giveCode();
  expect(await redeem(code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect((await exchange(code)).body).toHaveProperty("access_token");
});

test("WeChat 6.5: a standard code is 40029 at the dialect, and still good where it belongs", async () => {
  const { redeem, giveStandardCode, exchange } = await prepareBoth();
  const code = await giveStandardCode();
  expect((await exchange(code)).body.errcode).toBe(40029);
  expect(await redeem(code)).toMatchObject({ status: 200 });
});

test("WeChat 6.17: the dialect's tokens open nothing standard: userinfo, /api/me, introspection, revocation, refresh", async () => {
  const { tokens, credentials, auth } = await prepareBoth();
  for (const token of [tokens.access_token, tokens.refresh_token]) {
    for (const resource of [userinfo, me]) {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await resource(new Request("http://localhost:3000/x", { headers }));
      expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([
        401,
        expect.stringContaining('error="invalid_token"'),
      ]);
    }
    expect((await post(introspect, { token }, credentials)).body).toEqual({ active: false });
    expect((await post(revoke, { token }, credentials)).status).toBe(200);
    const refreshed = await ask({ grant_type: "refresh_token", refresh_token: token }, credentials);
    expect(refreshed).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  }
  expect((await auth()).body.errcode).toBe(0);
});

test("WeChat 6.17: standard tokens are 40001, 40014 and 40030 at the dialect", async () => {
  const { redeem, giveStandardCode, refresh, tokens } = await prepareBoth();
  const { body } = await redeem(await giveStandardCode());
  const { openid } = tokens;
  for (const token of [body.access_token, body.refresh_token, body.id_token].map(String)) {
    expect((await askSns("userinfo", { access_token: token, openid })).body.errcode).toBe(40001);
    expect((await askSns("auth", { access_token: token, openid })).body.errcode).toBe(40014);
    expect((await refresh(token)).body.errcode).toBe(40030);
  }
});

test("WeChat 6.17: the standard secret is no appsecret, and the appsecret no client_secret", async () => {
  const { app, secret, clientSecret, giveCode, exchange, giveStandardCode } = await prepareBoth();
  const code = await giveStandardCode();
  const asked = { grant_type: "authorization_code", code, redirect_uri };
  expect(await ask(asked, basic(app.client.clientId, secret))).toMatchObject({ status: 401 });
  expect(await ask(asked, basic(app.appid, secret))).toMatchObject({ status: 401 });
  expect((await exchange(await giveCode(), { secret: clientSecret })).body.errcode).toBe(40125);
});

test("WeChat 50001: withdrawing what was allowed ends both sides' tokens, and both are counted until then", async () => {
  const { app, user, redeem, giveStandardCode, auth } = await prepareBoth();
  await redeem(await giveStandardCode());
  expect(await store.clients.countLiveTokens(app.client, new Date())).toBe(4);
  expect(await store.consents.listConnected(user.uid, new Date())).toMatchObject([{ liveGrants: 2 }]);
  await store.consents.withdraw(user.uid, app.client.clientId, new Date());
  expect((await auth()).body.errcode).toBe(50001);
  expect(await store.clients.countLiveTokens(app.client, new Date())).toBe(0);
});
