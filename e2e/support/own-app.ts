// A developer's own app: a small server on another origin, to which browsers return, and its requests to site B,
// as the text this project grew from prints them.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { APIRequestContext, Page } from "playwright/test";
import type { Credentials } from "./console";
import { test as base } from "./test";

/** `test` with the redirect URI of an app that answers every request with one page. */
export const test = base.extend<{ redirectUri: string }>({
  redirectUri: async ({ baseURL: _ }, use) => {
    const server = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("<!doctype html><html lang=en><title>My own app</title><h1>Welcome back</h1>");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`);
    server.closeAllConnections();
    server.close();
  },
});

export { expect } from "./test";

/** The path of an authorization request for the scope `read`, with neither state nor PKCE unless they are given. */
export function authorizePath(clientId: string, redirectUri: string, more: Record<string, string> = {}): string {
  const request = { response_type: "code", client_id: clientId, redirect_uri: redirectUri, scope: "read", ...more };
  return `/provider/oauth/authorize?${new URLSearchParams(request)}`;
}

/** Registers an app at the endpoint for it, with pages of its own at a long host; returns the path of its request. */
export async function askAsSelfRegistered(page: Page): Promise<string> {
  const host = "https://a-rather-long-name-of-some-host.tea.example";
  const links = { client_uri: host, policy_uri: `${host}/privacy`, tos_uri: `${host}/terms` };
  const data = { client_name: "Tea Timer", redirect_uris: [`${host}/callback`], ...links };
  const answer = await page.request.post("/provider/oauth/register", { data });
  const { client_id } = (await answer.json()) as { client_id: string };
  return authorizePath(client_id, `${host}/callback`);
}

/** The `error_uri` of a request that is stopped on a page, as this browser gets it. */
export async function errorUri(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path, { headers: { Accept: "application/json" } });
  return ((await answer.json()) as { error_uri: string }).error_uri;
}

/** Waits until the browser is back at the app, and returns the parameters it brings. */
export async function broughtBack(page: Page, redirectUri: string): Promise<URLSearchParams> {
  await page.waitForURL((url) => url.href.startsWith(`${redirectUri}?`));
  return new URL(page.url()).searchParams;
}

/** Lets the person who is signed in allow the app, and returns the code. */
export async function obtainCode(page: Page, clientId: string, redirectUri: string): Promise<string> {
  await page.goto(authorizePath(clientId, redirectUri));
  await page.getByRole("button", { name: "Allow" }).click();
  return (await broughtBack(page, redirectUri)).get("code") ?? "";
}

/** The same for somebody who has allowed the app before: nothing is asked. */
export async function obtainAnotherCode(page: Page, clientId: string, redirectUri: string): Promise<string> {
  await page.goto(authorizePath(clientId, redirectUri));
  return (await broughtBack(page, redirectUri)).get("code") ?? "";
}

export type Answer = { status: number; body: Record<string, unknown> };

/** POST /provider/oauth/token with the client's credentials in the body. */
export async function askForTokens(
  request: APIRequestContext,
  client: Credentials,
  grant: Record<string, string>,
): Promise<Answer> {
  const form = { client_id: client.clientId, client_secret: client.clientSecret, ...grant };
  const answer = await request.post("/provider/oauth/token", { form });
  return { status: answer.status(), body: (await answer.json()) as Answer["body"] };
}

/** Trades a code for tokens. */
export function redeemCode(
  request: APIRequestContext,
  client: Credentials,
  code: string,
  redirectUri: string,
): Promise<Answer> {
  return askForTokens(request, client, { grant_type: "authorization_code", code, redirect_uri: redirectUri });
}

/** Trades a refresh token for new tokens. */
export function refresh(request: APIRequestContext, client: Credentials, refreshToken: unknown): Promise<Answer> {
  return askForTokens(request, client, { grant_type: "refresh_token", refresh_token: String(refreshToken) });
}

/** GET /provider/api/me with an access token. */
export async function askWhoIAm(request: APIRequestContext, accessToken: unknown): Promise<Answer> {
  const answer = await request.get("/provider/api/me", { headers: { Authorization: `Bearer ${String(accessToken)}` } });
  return { status: answer.status(), body: (await answer.json()) as Answer["body"] };
}
