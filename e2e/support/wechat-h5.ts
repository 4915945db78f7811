// An official account (H5) of WeChat's dialect: its registration, the address of its login, and what its back end asks.
import { expect, type APIRequestContext, type Page } from "playwright/test";

export type WechatApp = { name: string; appid: string; secret: string };

/** Registers an app in WeChat's dialect at 127.0.0.1; `switches` are members of the registration's `wechat`. */
export async function registerWechatApp(
  request: APIRequestContext,
  name: string,
  switches: Record<string, unknown> = {},
): Promise<WechatApp> {
  const wechat = { kind: "h5", callback_domain: "127.0.0.1", ...switches };
  const data = { client_name: name, redirect_uris: ["http://127.0.0.1/callback"], wechat };
  const answer = await request.post("/provider/oauth/register", { data });
  expect(answer.status()).toBe(201);
  const { wechat_appid, wechat_secret } = (await answer.json()) as Record<string, string>;
  return { name, appid: wechat_appid!, secret: wechat_secret! };
}

/** The path of the H5 page in the documented order; the values of `changes` stand in it as they are given. */
export function h5Path({ appid }: Pick<WechatApp, "appid">, redirectUri: string, changes: Record<string, string> = {}) {
  const usual = { appid, redirect_uri: encodeURIComponent(redirectUri), response_type: "code" };
  const all = Object.entries({ ...usual, scope: "snsapi_userinfo", state: "S1", ...changes });
  return `/provider/wechat/connect/oauth2/authorize?${all.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** Waits until the browser is back at the app, and returns what it brings, still encoded. */
export async function backAtApp(page: Page, redirectUri: string): Promise<string> {
  await page.waitForURL((url) => url.href.startsWith(`${redirectUri}?`));
  return page.url().slice(redirectUri.length + 1);
}

/** The code in what a browser brought; throws when there is something else in its place. */
export function codeOf(brought: string): string {
  const code = /^code=([0-9a-zA-Z]{32})&state=/.exec(brought)?.[1];
  if (code === undefined) throw new Error(`no code in ${brought}`);
  return code;
}

/** GET /provider/wechat/sns/oauth2/access_token with the app's secret. */
export async function exchange(request: APIRequestContext, { appid, secret }: WechatApp, code: string) {
  const query = new URLSearchParams({ appid, secret, code, grant_type: "authorization_code" });
  const answer = await request.get(`/provider/wechat/sns/oauth2/access_token?${query}`);
  return (await answer.json()) as Record<string, unknown>;
}

/** GET /provider/wechat/sns/userinfo for what an exchange gave. */
export async function userinfo(request: APIRequestContext, tokens: Record<string, unknown>) {
  const query = new URLSearchParams({ access_token: String(tokens.access_token), openid: String(tokens.openid) });
  const answer = await request.get(`/provider/wechat/sns/userinfo?${query}`);
  return (await answer.json()) as Record<string, unknown>;
}
