// A client as WeChat registers one: the `appid` is another name of the client's, beside its `client_id`.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import type { Client } from "@/lib/provider/store/store";
import type { TokenHash } from "@/lib/provider/tokens/hash";

export const wechatKinds = ["website", "h5", "mobile"] as const;

/** website: logs in by QR code. h5: an official account's pages inside WeChat. mobile: an app with WeChat's SDK. */
export type WechatKind = (typeof wechatKinds)[number];

/** What the owner of an app may change about the dialect, to see what their code does with it. */
export type WechatSwitches = {
  /** What a page is told when the person says no: nothing, `?state=` without a code, or `code=authdeny`. */
  denial: "page" | "state_only" | "authdeny";
  /** What follows the text of an error: `, rid: …` as today, `, hints: [ req_id: … ]` as before 2021, or nothing as in the documentation. */
  errmsgStyle: "rid" | "hints" | "bare";
  /** Refuse an H5 address whose parameters are in another order than the documented one. */
  strictOrder: boolean;
  /** What userinfo says of an access token past its end: the documentation's 42001 or the 40001 of real answers. */
  expiredToken: 42001 | 40001;
  /** Every answer of that endpoint is this error. */
  forcedError: { endpoint: SnsEndpoint | "any"; errcode: number } | null;
  /** Every answer waits so long first, in milliseconds. */
  delay: number;
};

export const snsEndpoints = ["access_token", "refresh_token", "auth", "userinfo"] as const;

/** The endpoints that an app's back end asks, by the last part of their path. */
export type SnsEndpoint = (typeof snsEndpoints)[number];

/** What holds for an app whose owner changed nothing. */
export function defaultSwitches(kind: WechatKind): WechatSwitches {
  return {
    denial: kind === "h5" ? "state_only" : "page",
    errmsgStyle: "rid",
    strictOrder: false,
    expiredToken: 42001,
    forcedError: null,
    delay: 0,
  };
}

export type WechatApp = {
  client: Client;
  appid: string;
  secretHash: TokenHash;
  secretLastFour: string;
  kind: WechatKind;
  /** A host, with a port where it has one. */
  callbackDomain: string;
  /** Apps of one owner with the same group know a person by one `unionid`; null: no `unionid`. */
  unionGroup: string | null;
  /** In production the dialect answers only apps for which it was switched on. */
  enabled: boolean;
  switches: WechatSwitches;
  createdAt: Date;
};

/** Whether text has the form of an `appid`; only such text reaches the store. */
export function isAppid(text: string): boolean {
  return /^wx[0-9a-f]{16}$/.test(text);
}
