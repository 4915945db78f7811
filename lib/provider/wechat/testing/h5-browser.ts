// A signed-in browser at WeChat's H5 page, for the tests of that page.
import { csrfToken } from "@/lib/provider/sessions/csrf";
import type { WechatApp } from "@/lib/provider/wechat/app";

export const origin = "http://localhost:3000";
const page = `${origin}/provider/wechat/connect/oauth2/authorize`;

/** The page's address in the documented order, with changes; their values stand in it as they are given. */
export function h5Address(app: Pick<WechatApp, "appid">, changes: Record<string, string> = {}): string {
  const usual = {
    appid: app.appid,
    redirect_uri: "https%3A%2F%2Fc.example%2Fcb",
    response_type: "code",
    scope: "snsapi_userinfo",
    state: "S1",
  };
  const pairs = Object.entries({ ...usual, ...changes }).map(([name, value]) => `${name}=${value}`);
  return `${page}?${pairs.join("&")}`;
}

/** A browser's visit to an address; without a cookie nobody is signed in. */
export function visiting(address: string, cookie: string | null, headers: Record<string, string> = {}): Request {
  return new Request(address, { headers: { ...(cookie !== null && { cookie }), ...headers } });
}

/** The page's form as this browser sends it, or with other fields and headers. */
export function deciding(
  address: string,
  cookie: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  const body = new URLSearchParams({ csrf_token: csrfToken(cookie.split("=")[1]!), ...fields });
  return new Request(address, { method: "POST", body, headers: { cookie, Origin: origin, ...headers } });
}
