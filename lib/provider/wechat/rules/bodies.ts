// The bodies of good answers, each in the order of WeChat's. None has an errcode but /sns/auth's:
// clients take the mere member for a failure, even when it is 0.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import type { EndUser } from "@/lib/provider/store/store";
import { accessTokenLifetime } from "./lifetimes";
import type { WechatScope } from "./scope";

type Pair = { accessToken: string; refreshToken: string };
type Identifiers = { openid: string; unionid: string | null };

const ifTold = (unionid: string | null) => (unionid === null ? {} : { unionid });

/** /sns/oauth2/access_token. The scope is the one that was asked for. */
export function exchangeBody(
  { accessToken, refreshToken }: Pair,
  { openid, unionid }: Identifiers,
  { scope, snapshot }: { scope: WechatScope[]; snapshot: boolean },
): object {
  return {
    access_token: accessToken,
    expires_in: accessTokenLifetime,
    refresh_token: refreshToken,
    openid,
    scope: scope.join(","),
    ...ifTold(unionid),
    ...(snapshot && { is_snapshotuser: 1 }),
  };
}

/** /sns/oauth2/refresh_token, in the order of real answers. The scope is all that was ever allowed, with a comma after each. */
export function refreshBody({ accessToken, refreshToken }: Pair, openid: string, accumulated: WechatScope[]): object {
  return {
    openid,
    access_token: accessToken,
    expires_in: accessTokenLifetime,
    refresh_token: refreshToken,
    scope: accumulated.map((scope) => `${scope},`).join(""),
  };
}

/** /sns/auth. */
export const authBody = { errcode: 0, errmsg: "ok" };

/** /sns/userinfo. Since 2021 WeChat tells nobody's sex and place, and neither do we. */
export function userinfoBody({ name, picture }: EndUser, { openid, unionid }: Identifiers): object {
  return {
    openid,
    nickname: name,
    sex: 0,
    language: "",
    city: "",
    province: "",
    country: "",
    headimgurl: picture ?? "",
    privilege: [],
    ...ifTold(unionid),
  };
}
