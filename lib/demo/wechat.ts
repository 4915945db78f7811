// WeChat's login as next-auth's provider, member for member beside the standard one in site-b.ts: what next-auth does for
// a standard server is done here by hand, and each difference from RFC 6749 has a line.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import type { OAuthConfig } from "next-auth/providers/oauth";
import { NonsenseError } from "@/lib/demo/authorization-server";
import { askWechatPerson, redeemWechatCode } from "@/lib/demo/wechat/ask";
import { writeWechatEvidence } from "@/lib/demo/wechat/evidence";
import { wechatProviderId, wechatRegistration } from "@/lib/demo/wechat/registration";

type Claims = { sub: string; name?: string; picture?: string };

/** The provider of the second door. */
export function wechat(): OAuthConfig<Claims> {
  const { appid, secret, scope, qrconnect, accessToken } = wechatRegistration();
  return {
    id: wechatProviderId,
    name: "WeChat",
    type: "oauth",
    // RFC 8414 §2, RFC 9207 §2 – No metadata and no `iss`: the addresses are written down, and what keeps another
    // server's code out is a redirect URI of this provider's own (RFC 9700 §4.4.2.2).
    clientId: appid,
    clientSecret: secret,
    // RFC 6749 §4.1.1 – `appid` instead of `client_id`, and the scopes of a list are separated by commas (§3.3: spaces).
    authorization: { url: qrconnect, params: { client_id: undefined, appid, scope } },
    // RFC 7636 §4, OpenID Connect Core §3.1.2.1 – Neither PKCE nor nonce: `state` alone ties the code to this browser.
    checks: ["state"],
    // OpenID Connect Core §2 – Nothing is signed: A believes what it fetched itself.
    idToken: false,
    allowDangerousEmailAccountLinking: false,
    token: {
      url: accessToken,
      request: async ({ params, checks }) => {
        // RFC 6749 §10.12 – With a `token.request` of its own, next-auth leaves the comparison to it.
        if (!checks.state || params.state !== checks.state) throw new TypeError("state mismatch");
        if (!params.code) throw new NonsenseError("there is no code");
        // RFC 6749 §2.3.1, §4.1.3 – The secret stands in the address, and no redirect_uri is compared again.
        // RFC 6749 §5.1, §5.2 – No `token_type`; text/plain; an error is HTTP 200 with an `errcode`.
        return { tokens: await redeemWechatCode(params.code) };
      },
    },
    userinfo: {
      // RFC 6750 §2.3 – The access token stands in the address too, and `openid` beside it.
      request: async ({ tokens }) => {
        const { access_token, openid } = tokens;
        if (!access_token || typeof openid !== "string") throw new NonsenseError("the token answer lacks a token");
        const person = await askWechatPerson(access_token, openid);
        if (person.openid !== openid) throw new NonsenseError("userinfo speaks of somebody else");
        tokens.evidence = writeWechatEvidence({ tokenAnswer: tokens, userinfo: person });
        // OpenID Connect Core §2, §5.1 – The names are others: `openid` is this app's name for the person, `unionid` that of
        // all apps of one owner, where they have one; `nickname` is no claim to be unique, and there is no email.
        const { unionid, nickname, headimgurl } = person;
        return { sub: unionid ?? openid, name: nickname || undefined, picture: headimgurl || undefined };
      },
    },
    profile: ({ sub, name, picture }) => ({ id: sub, name, image: picture }),
  };
}
