// A login with openid-client 6. https://github.com/panva/openid-client
import type { Client } from "@/lib/provider/store/store";

const methods = {
  client_secret_basic: "ClientSecretBasic",
  client_secret_post: "ClientSecretPost",
  private_key_jwt: "PrivateKeyJwt",
  none: "None",
} as const;

const fromEnvironment = "process.env.BIRCH_CLIENT_SECRET";
const proofs = {
  ClientSecretBasic: fromEnvironment,
  ClientSecretPost: fromEnvironment,
  PrivateKeyJwt: "privateKey",
  None: "",
};

/** Discovery, the address to send people to, and the exchange when they are back. */
export function openidClientSnippet(client: Client, issuer: string): string {
  const method = methods[client.tokenEndpointAuthMethod ?? "client_secret_basic"];
  const secret = proofs[method];
  const insecure = issuer.startsWith("http:")
    ? `\n  { execute: [oidc.allowInsecureRequests] }, // plain http, on this machine only`
    : "";
  return `import * as oidc from "openid-client";

const config = await oidc.discovery(
  new URL("${issuer}"),
  "${client.clientId}",
  { id_token_signed_response_alg: "${client.idTokenSignedResponseAlg}" },
  oidc.${method}(${secret}),${insecure}
);

// Keep these two with the browser's session.
const codeVerifier = oidc.randomPKCECodeVerifier();
const state = oidc.randomState();

// Send the browser here.
const url = oidc.buildAuthorizationUrl(config, {
  redirect_uri: "${client.redirectUris[0]}",
  scope: "openid profile email",
  state,
  code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
  code_challenge_method: "S256",
});

// When it comes back, callbackUrl is the address it came to.
const tokens = await oidc.authorizationCodeGrant(config, callbackUrl, {
  pkceCodeVerifier: codeVerifier,
  expectedState: state,
  idTokenExpected: true,
});`;
}
