// A client that knows nothing of discovery, PKCE or OpenID Connect: simple-oauth2, as the first tutorials use it.
// RFC 6749 §4.1, §4.4, §6; RFC 7009. https://github.com/lelylan/simple-oauth2
import { AuthorizationCode } from "simple-oauth2";
import { decide, signUp, userinfo } from "../support/authorization";
import { register } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";

const paths = {
  tokenHost: oneOrigin.appUrl,
  authorizePath: "/provider/oauth/authorize",
  tokenPath: "/provider/oauth/token",
  revokePath: "/provider/oauth/revoke",
};

test("simple-oauth2 signs in, reads the API, refreshes and revokes", async () => {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const { clientId, clientSecret, redirectUri } = await register(browser);
  const oauth = new AuthorizationCode({ client: { id: clientId, secret: clientSecret! }, auth: paths });

  const page = await browser.follow(oauth.authorizeURL({ redirect_uri: redirectUri, scope: "read", state: "s-1" }));
  const callback = new URL((await decide(browser, page)).location!);
  expect(callback.searchParams.get("state")).toBe("s-1");
  const token = await oauth.getToken({ code: callback.searchParams.get("code")!, redirect_uri: redirectUri });
  expect(token.token).toMatchObject({ token_type: "Bearer", scope: "read", info: { email: account.email } });
  expect(token.expired()).toBe(false);

  const me = await fetch(`${oneOrigin.appUrl}/provider/api/me`, {
    headers: { Authorization: `Bearer ${String(token.token.access_token)}` },
  });
  expect(await me.json()).toMatchObject({ uid: token.token.uid, email: account.email });

  const renewed = await token.refresh();
  expect(renewed.token.access_token).not.toBe(token.token.access_token);
  await renewed.revokeAll();
  expect((await userinfo(String(renewed.token.access_token))).status).toBe(401);
  await expect(renewed.refresh()).rejects.toMatchObject({ data: { payload: { error: "invalid_grant" } } });
});
