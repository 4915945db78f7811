// When an app is told a person's `unionid`, which its sister apps are told too.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import type { WechatApp } from "@/lib/provider/wechat/app";
import { opensProfile, type WechatScope } from "./scope";

/** A website or mobile app always, an H5 app for snsapi_userinfo; nobody for snsapi_base, or outside a union group. */
export function seesUnionid({ kind, unionGroup }: Pick<WechatApp, "kind" | "unionGroup">, scope: WechatScope[]) {
  if (unionGroup === null) return false;
  return kind === "h5" ? scope.includes("snsapi_userinfo") : opensProfile(scope);
}
