// How long WeChat's credentials live, by the kind of app. Every lifetime is in seconds.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import type { WechatKind } from "@/lib/provider/wechat/app";

const day = 86_400;

export const codeLifetimes: Record<WechatKind, number> = { website: 600, mobile: 600, h5: 300 };

/** Of a QR code: WeChat does not say, clients wait for 5 to 10 minutes. */
export const loginLifetime = 300;

/** The same for all; a refresh begins it anew. */
export const accessTokenLifetime = 7_200;

/** Nothing extends it. */
export const refreshTokenLifetimes: Record<WechatKind, number> = { website: 30 * day, mobile: 180 * day, h5: 30 * day };
