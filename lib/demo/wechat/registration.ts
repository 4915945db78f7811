// What site A was told when it was registered for WeChat's login: an `appid` and a secret, where RFC 6749 §2.2 has a
// client identifier; and where WeChat's endpoints are. Only the two hosts differ from the real ones, open.weixin.qq.com
// and api.weixin.qq.com. https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import { deriveKey } from "@/lib/sealing";
import { settings } from "@/lib/settings";

/** The name next-auth knows WeChat's login by; it is part of the redirect URI. */
export const wechatProviderId = "wechat";

/** Credentials, scope and addresses of the second door; all from the settings. */
export function wechatRegistration() {
  const base = `${settings().appUrl}/provider/wechat`;
  return {
    appid: "wx5ab1e5ac0c0a0b0e",
    secret: deriveKey("site-a wechat secret").toString("hex").slice(0, 32),
    scope: "snsapi_login",
    qrconnect: `${base}/connect/qrconnect`,
    accessToken: `${base}/sns/oauth2/access_token`,
    refreshToken: `${base}/sns/oauth2/refresh_token`,
    userinfo: `${base}/sns/userinfo`,
    /** The page that explains the dialect. */
    explanation: base,
  };
}
