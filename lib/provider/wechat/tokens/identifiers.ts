// Under which identifiers an app knows a person: `openid` is for this app alone, `unionid` the same for a group of apps.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/sealing";
import { seesUnionid } from "@/lib/provider/wechat/rules/identity";
import type { WechatAuthorization } from "@/lib/provider/wechat/store/store";

type Known = Pick<WechatAuthorization, "app" | "user" | "snapshot">;

/** 28 characters as WeChat's, the same at every login; a snapshot page is given another person's, who does not exist. */
function identifier(purpose: string, { user, snapshot }: Known, ...context: (string | number | null)[]): string {
  const mac = createHmac("sha256", deriveKey(purpose));
  mac.update(JSON.stringify([...context, user.uid, ...(snapshot ? ["snapshot"] : [])]));
  return `o${mac.digest("base64url").slice(0, 27)}`;
}

/** The person's `openid` at this app, and their `unionid` where the app is told it; two owners' groups of the same name never share one. */
export function identifiersOf(known: Known & Pick<WechatAuthorization, "scope">): {
  openid: string;
  unionid: string | null;
} {
  const { app, scope } = known;
  const owner = app.client.registeredBy === "itself" ? app.client.clientId : app.client.ownerUid;
  return {
    openid: identifier("wechat openid", known, app.appid),
    unionid: seesUnionid(app, scope) ? identifier("wechat unionid", known, owner, app.unionGroup) : null,
  };
}
