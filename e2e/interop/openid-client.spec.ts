// An independent client, openid-client, signs people in with nothing but the issuer's address and what the console gave it.
// OpenID Connect Core §3.1, Discovery §4. https://github.com/panva/openid-client
import * as oidc from "openid-client";
import { test, expect } from "../support/test";
import { decide, signUp, type Account, type TestClient } from "../support/authorization";
import { register, sendConsoleForm } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";

const issuer = new URL(`${oneOrigin.appUrl}/provider`);

async function makePerson(): Promise<{ browser: PlainBrowser; account: Account }> {
  const browser = new PlainBrowser();
  return { browser, account: await signUp(browser) };
}

async function discover(
  { clientId, clientSecret }: TestClient,
  algorithm: string,
  authentication: oidc.ClientAuth,
): Promise<oidc.Configuration> {
  const metadata = {
    ...(clientSecret !== null && { client_secret: clientSecret }),
    id_token_signed_response_alg: algorithm,
  };
  return oidc.discovery(issuer, clientId, metadata, authentication, { execute: [oidc.allowInsecureRequests] });
}

/** The whole journey as a client sees it: ask, come back, redeem, validate, fetch userinfo, refresh, use the API. */
async function journey(
  browser: PlainBrowser,
  account: Account,
  client: TestClient,
  configuration: oidc.Configuration,
  algorithm: string,
): Promise<void> {
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()];
  const asked = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: client.redirectUri,
    scope: "openid profile email read offline_access",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  const page = await browser.follow(asked.href);
  expect(page.status).toBe(200);
  const callback = new URL((await decide(browser, page)).location!);
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
  const tokens = await oidc.authorizationCodeGrant(configuration, callback, checks);
  const claims = tokens.claims()!;
  expect([claims.iss, claims.aud, claims.nonce]).toEqual([issuer.href, client.clientId, nonce]);
  expect(JSON.parse(Buffer.from(tokens.id_token!.split(".")[0]!, "base64url").toString()).alg).toBe(algorithm);
  const person = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
  expect(person).toMatchObject({ sub: claims.sub, name: account.name, email: account.email });
  const renewed = await oidc.refreshTokenGrant(configuration, tokens.refresh_token!);
  expect(renewed.access_token).not.toBe(tokens.access_token);
  expect(renewed.claims()).toMatchObject({
    sub: claims.sub,
    iss: claims.iss,
    aud: claims.aud,
    auth_time: claims.auth_time,
  });
  const api = await oidc.fetchProtectedResource(
    configuration,
    renewed.access_token,
    new URL(`${oneOrigin.appUrl}/provider/api/me`),
    "GET",
  );
  expect(await api.json()).toMatchObject({ uid: tokens.uid, email: account.email });
}

async function useAlgorithm(
  browser: PlainBrowser,
  client: TestClient,
  algorithm: string,
  method = "either",
): Promise<void> {
  const fields = { id_token_signed_response_alg: algorithm, token_endpoint_auth_method: method };
  const { status } = await sendConsoleForm(
    browser,
    `/provider/developer/apps/${client.clientId}`,
    'name="id_token_signed_response_alg"',
    fields,
  );
  expect(status).toBe(200);
}

for (const algorithm of ["RS256", "ES256"]) {
  test(`openid-client signs in with client_secret_basic and ${algorithm}`, async () => {
    const { browser, account } = await makePerson();
    const client = await register(browser);
    if (algorithm !== "RS256") await useAlgorithm(browser, client, algorithm);
    const configuration = await discover(client, algorithm, oidc.ClientSecretBasic(client.clientSecret!));
    oidc.enableNonRepudiationChecks(configuration);
    await journey(browser, account, client, configuration, algorithm);
  });
}

test("openid-client signs in with client_secret_post, and no longer once the owner chose client_secret_basic", async () => {
  const { browser, account } = await makePerson();
  const client = await register(browser, { requirePkce: true });
  const configuration = await discover(client, "RS256", oidc.ClientSecretPost(client.clientSecret!));
  await journey(browser, account, client, configuration, "RS256");
  await useAlgorithm(browser, client, "RS256", "client_secret_basic");
  await expect(oidc.refreshTokenGrant(configuration, "x")).rejects.toMatchObject({
    status: 401,
    response: { status: 401 },
  });
});

test("openid-client signs in as a public client, on a port that was not registered", async () => {
  const { browser, account } = await makePerson();
  const registered = await register(browser, { type: "public", redirectUris: ["http://127.0.0.1/callback"] });
  const client = { ...registered, redirectUri: "http://127.0.0.1:49152/callback" };
  const configuration = await discover(client, "RS256", oidc.None());
  await journey(browser, account, client, configuration, "RS256");
});

test("openid-client is told of a denial with state and iss", async () => {
  const { browser } = await makePerson();
  const client = await register(browser);
  const configuration = await discover(client, "RS256", oidc.ClientSecretBasic(client.clientSecret!));
  const state = oidc.randomState();
  const asked = oidc.buildAuthorizationUrl(configuration, { redirect_uri: client.redirectUri, scope: "openid", state });
  const callback = new URL((await decide(browser, await browser.follow(asked.href), { decision: "deny" })).location!);
  await expect(oidc.authorizationCodeGrant(configuration, callback, { expectedState: state })).rejects.toMatchObject({
    error: "access_denied",
  });
});
