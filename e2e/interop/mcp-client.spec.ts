// The MCP SDK's own client finds everything by itself: challenge, resource metadata, server metadata, registration, login, token.
// MCP authorization 2026-07-28. https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization
import { auth, extractWWWAuthenticateParams, type OAuthClientProvider } from "@modelcontextprotocol/sdk/client/auth.js";
import type {
  OAuthClientInformationMixed,
  OAuthClientMetadata,
  OAuthTokens,
} from "@modelcontextprotocol/sdk/shared/auth.js";
import { decide, signUp } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";

const api = new URL(`${oneOrigin.appUrl}/provider/api/me`);

/** What an MCP host keeps for one server, in memory. */
class Memory implements OAuthClientProvider {
  redirectUrl = "http://127.0.0.1:33418/callback";
  information: OAuthClientInformationMixed | undefined;
  kept: OAuthTokens | undefined;
  verifier = "";
  sentTo: URL | undefined;

  get clientMetadata(): OAuthClientMetadata {
    return {
      client_name: "An MCP host",
      redirect_uris: [this.redirectUrl],
      grant_types: ["authorization_code", "refresh_token"],
      response_types: ["code"],
      token_endpoint_auth_method: "none",
      application_type: "native",
    } as OAuthClientMetadata;
  }
  clientInformation = () => this.information;
  saveClientInformation = (information: OAuthClientInformationMixed) => void (this.information = information);
  tokens = () => this.kept;
  saveTokens = (tokens: OAuthTokens) => void (this.kept = tokens);
  redirectToAuthorization = (url: URL) => void (this.sentTo = url);
  saveCodeVerifier = (verifier: string) => void (this.verifier = verifier);
  codeVerifier = () => this.verifier;
}

test("the MCP SDK's client discovers, registers, logs in, calls the API and refreshes", async () => {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const memory = new Memory();

  const challenged = await fetch(api);
  expect(challenged.status).toBe(401);
  const { resourceMetadataUrl, scope } = extractWWWAuthenticateParams(challenged);
  expect(resourceMetadataUrl).toBeDefined();

  const options = { serverUrl: api, resourceMetadataUrl: resourceMetadataUrl!, ...(scope && { scope }) };
  expect(await auth(memory, options)).toBe("REDIRECT");
  expect(memory.sentTo?.searchParams.get("resource")).toBe(api.href);

  const callback = new URL((await decide(browser, await browser.follow(memory.sentTo!.href))).location!);
  expect(await auth(memory, { ...options, authorizationCode: callback.searchParams.get("code")! })).toBe("AUTHORIZED");
  const call = () => fetch(api, { headers: { Authorization: `Bearer ${memory.kept!.access_token}` } });
  expect(await (await call()).json()).toMatchObject({ email: account.email });

  const before = memory.kept!.access_token;
  expect(await auth(memory, options)).toBe("AUTHORIZED");
  expect(memory.kept!.access_token).not.toBe(before);
  expect((await call()).status).toBe(200);
});
