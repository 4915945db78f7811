// A client without a secret: oauth4webapi proves itself with a key, pushes its request and gets JWTs for a named resource.
// RFC 7523, RFC 9126, RFC 8707, RFC 9068. https://github.com/panva/oauth4webapi
import * as oauth from "oauth4webapi";
import { decide, signUp } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";

const issuer = new URL(`${oneOrigin.appUrl}/provider`);
const api = `${oneOrigin.appUrl}/provider/api/me`;
const redirectUri = "https://fourweb.example/cb";
const insecure = { [oauth.allowInsecureRequests]: true };

/** Registers a client that has a key pair and must push its requests (RFC 7591, RFC 9126 §6). */
async function registerWithKey(as: oauth.AuthorizationServer) {
  const { privateKey, publicKey } = await oauth.generateKeyPair("ES256", { extractable: true });
  const jwk = { ...(await crypto.subtle.exportKey("jwk", publicKey)), kid: "k-1", alg: "ES256", use: "sig" };
  const response = await oauth.dynamicClientRegistrationRequest(
    as,
    {
      client_name: "Four web",
      redirect_uris: [redirectUri],
      grant_types: ["authorization_code", "refresh_token", "client_credentials"],
      token_endpoint_auth_method: "private_key_jwt",
      token_endpoint_auth_signing_alg: "ES256",
      id_token_signed_response_alg: "EdDSA",
      require_pushed_authorization_requests: true,
      jwks: { keys: [jwk] },
    } as unknown as Parameters<typeof oauth.dynamicClientRegistrationRequest>[1],
    insecure,
  );
  const client = await oauth.processDynamicClientRegistrationResponse(response);
  return { client, authentication: oauth.PrivateKeyJwt({ key: privateKey, kid: "k-1" }) };
}

test("oauth4webapi: private_key_jwt, pushed request, resource indicator, JWT access token, refresh, revocation", async () => {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
  const { client, authentication } = await registerWithKey(as);

  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const parameters = {
    response_type: "code",
    redirect_uri: redirectUri,
    scope: "openid read",
    resource: api,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  };
  const pushed = await oauth.processPushedAuthorizationResponse(
    as,
    client,
    await oauth.pushedAuthorizationRequest(as, client, authentication, parameters, insecure),
  );
  const asked = new URL(as.authorization_endpoint!);
  asked.search = new URLSearchParams({ client_id: client.client_id, request_uri: pushed.request_uri }).toString();
  const callback = new URL((await decide(browser, await browser.follow(asked.href))).location!);

  const answer = oauth.validateAuthResponse(as, client, callback, state);
  const tokens = await oauth.processAuthorizationCodeResponse(
    as,
    client,
    await oauth.authorizationCodeGrantRequest(as, client, authentication, answer, redirectUri, verifier, insecure),
    { expectedNonce: nonce, requireIdToken: true },
  );
  expect(JSON.parse(Buffer.from(tokens.id_token!.split(".")[0]!, "base64url").toString())).toMatchObject({
    alg: "EdDSA",
  });

  const atTheApi = new Request(api, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
  const claims = await oauth.validateJwtAccessToken(as, atTheApi, api, insecure);
  expect(claims).toMatchObject({ aud: api, client_id: client.client_id, scope: "read" });
  expect(await (await fetch(atTheApi)).json()).toMatchObject({ uid: tokens.uid, email: account.email });

  const elsewhere = await oauth.userInfoRequest(as, client, tokens.access_token, insecure);
  expect(elsewhere.status, "a token for the API opens nothing else").toBe(401);

  const renewed = await oauth.processRefreshTokenResponse(
    as,
    client,
    await oauth.refreshTokenGrantRequest(as, client, authentication, tokens.refresh_token!, insecure),
  );
  const told = await oauth.processIntrospectionResponse(
    as,
    client,
    await oauth.introspectionRequest(as, client, authentication, renewed.access_token, insecure),
  );
  expect(told).toMatchObject({ active: true, aud: api, client_id: client.client_id });
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(as, client, authentication, renewed.access_token, insecure),
  );
  const dead = await fetch(api, { headers: { Authorization: `Bearer ${renewed.access_token}` } });
  expect(dead.status).toBe(401);
});

test("oauth4webapi: a client that must push cannot ask directly, and gets a token for itself with its key", async () => {
  const browser = new PlainBrowser();
  await signUp(browser);
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
  const { client, authentication } = await registerWithKey(as);
  const asked = new URL(as.authorization_endpoint!);
  const direct = {
    response_type: "code",
    client_id: client.client_id,
    redirect_uri: redirectUri,
    scope: "read",
    state: "s",
  };
  asked.search = new URLSearchParams(direct).toString();
  const refused = new URL((await browser.open(asked.href)).location!);
  expect(() => oauth.validateAuthResponse(as, client, refused, "s")).toThrow(
    expect.objectContaining({ error: "invalid_request" }) as Error,
  );
  const own = await oauth.processClientCredentialsResponse(
    as,
    client,
    await oauth.clientCredentialsGrantRequest(as, client, authentication, { scope: "read", resource: api }, insecure),
  );
  const claims = await oauth.validateJwtAccessToken(
    as,
    new Request(api, { headers: { Authorization: `Bearer ${own.access_token}` } }),
    api,
    insecure,
  );
  expect(claims.sub).toBe(`client:${client.client_id}`);
});
