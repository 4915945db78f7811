// How tests ask the dialect's back channel: as a client library does, with a code that was just given.
import * as auth from "@/app/provider/wechat/sns/auth/route";
import * as accessToken from "@/app/provider/wechat/sns/oauth2/access_token/route";
import * as refreshToken from "@/app/provider/wechat/sns/oauth2/refresh_token/route";
import * as userinfo from "@/app/provider/wechat/sns/userinfo/route";
import { makeUser } from "@/lib/provider/testing/fixtures";
import type { WechatApp } from "@/lib/provider/wechat/app";
import type { WechatAuthorization } from "@/lib/provider/wechat/store/store";
import { issueCodeFor } from "@/lib/provider/wechat/tokens/code";
import { makeWechatApp } from "./fixtures";

export const sns = {
  access_token: { path: "oauth2/access_token", ...accessToken },
  refresh_token: { path: "oauth2/refresh_token", ...refreshToken },
  auth: { path: "auth", ...auth },
  userinfo: { path: "userinfo", ...userinfo },
};

export type SnsAnswer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

/** Reads an answer as bytes of UTF-8, and as JSON. */
export async function readAnswer(response: Response): Promise<SnsAnswer> {
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as SnsAnswer["body"] };
}

/** Asks an endpoint with GET and a query, given as fields or already encoded. */
export async function askSns(
  endpoint: keyof typeof sns,
  parameters: Record<string, string> | string,
): Promise<SnsAnswer> {
  const { path, GET } = sns[endpoint];
  const query = typeof parameters === "string" ? parameters : new URLSearchParams(parameters).toString();
  return readAnswer(await GET(new Request(`http://localhost:3000/provider/wechat/sns/${path}?${query}`)));
}

/** An app and a person who allows it `scope`, with what gives a code for them. */
export async function prepareWechat(
  changes: Partial<Omit<WechatApp, "client">> = {},
  authorization: Partial<Omit<WechatAuthorization, "app">> = {},
) {
  const { app, secret } = await makeWechatApp(changes);
  const user = authorization.user ?? (await makeUser());
  const usual = { app, user, scope: ["snsapi_login" as const], authTime: new Date(), snapshot: false };
  const giveCode = async (now = new Date()) => {
    const issued = await issueCodeFor({ ...usual, ...authorization }, { now, delivers: null });
    if (issued === "already_delivered") throw new Error(issued);
    return issued.code;
  };
  const exchange = (code: string, more: Record<string, string> = {}) =>
    askSns("access_token", { appid: app.appid, secret, code, grant_type: "authorization_code", ...more });
  const refresh = (refresh_token: unknown, more: Record<string, string> = {}) =>
    askSns("refresh_token", {
      appid: app.appid,
      grant_type: "refresh_token",
      refresh_token: String(refresh_token),
      ...more,
    });
  return { app, secret, user, giveCode, exchange, refresh };
}

/** The same, with the tokens of one exchange. */
export async function prepareTokens(...given: Parameters<typeof prepareWechat>) {
  const prepared = await prepareWechat(...given);
  const { body } = await prepared.exchange(await prepared.giveCode());
  const tokens = body as { access_token: string; refresh_token: string; openid: string; unionid?: string };
  const { access_token, openid } = tokens;
  const userinfo = (more: Record<string, string> = {}) => askSns("userinfo", { access_token, openid, ...more });
  const auth = (more: Record<string, string> = {}) => askSns("auth", { access_token, openid, ...more });
  return { ...prepared, tokens, userinfo, auth };
}
