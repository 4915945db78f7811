// The words of Acorn's second door, WeChat's login, and of the page for somebody who came by it.
import { inBoth } from "@/lib/locale";

export const wechatText = inBoth({
  en: {
    signIn: "Sign in with WeChat",
    door: "The same accounts, by WeChat's way of signing in: Birch shows a QR code, and your phone says yes.",
    differs: "How it differs from OAuth 2.0",
    afterSignOut:
      "WeChat's login has no sign-out that an app could ask for, so you may still be signed in where you scanned the code.",
    noEmail: "signed in with WeChat, which tells no email address",
    signOutWhat: "Only Acorn forgets you: WeChat's login has no sign-out for apps.",
    evidenceIntro:
      "Acorn's server asked WeChat's endpoints at Birch twice. Nothing is signed, so it believes what it fetched itself.",
    sources: { tokenAnswer: "access_token", userinfo: "userinfo" },
    sourceMeaning: {
      tokenAnswer: "came with the tokens, for the code and Acorn's secret",
      userinfo: "asked for with the access token; its openid is the same",
    },
    fields: {
      nickname: "Name",
      headimgurl: "Picture",
      openid: "Who, for this app alone",
      unionid: "Who, for all apps of this owner",
    },
    fieldHints: {
      nickname: "not unique, and the person can change it",
      headimgurl: null,
      openid: "another app sees another one",
      unionid: "Acorn recognises you by it",
    },
    noUnionid: "not said, so Acorn recognises you by the openid",
    callApi: "Acorn's server asked, with the access token in the address, as WeChat wants it.",
    apiTitle: "WeChat's userinfo answered",
    apiRefused: "WeChat's userinfo refused",
    sameToken: {
      title: "The access token works two hours from now.",
      text: "Acorn's server asked with the refresh token alone, without a secret. WeChat gives the same access token again while it lives.",
    },
    newToken: {
      title: "The access token is new.",
      text: "Acorn's server asked with the refresh token alone, without a secret. The old access token had ended.",
    },
    ended: {
      title: "Acorn may no longer reach your data.",
      text: "Sign in with WeChat again if you want Acorn to have access.",
    },
  },
  zh: {
    signIn: "用微信登录",
    door: "同样的账号，按微信的方式登录：Birch 显示二维码，你在手机上确认。",
    differs: "它与 OAuth 2.0 有何不同",
    afterSignOut: "微信登录没有提供应用可以调用的退出接口，所以在扫码的那一端你可能仍处于登录状态。",
    noEmail: "通过微信登录，微信不提供邮箱",
    signOutWhat: "只有 Acorn 会忘记你：微信登录没有给应用的退出接口。",
    evidenceIntro: "Acorn 的服务器向 Birch 的微信接口问了两次。回答都没有签名，所以它只相信自己取来的内容。",
    sources: { tokenAnswer: "access_token", userinfo: "userinfo" },
    sourceMeaning: {
      tokenAnswer: "用 code 和 Acorn 的密钥换来，随令牌一起返回",
      userinfo: "用访问令牌请求得到；其中的 openid 与前者一致",
    },
    fields: {
      nickname: "昵称",
      headimgurl: "头像",
      openid: "你在这个应用中的标识",
      unionid: "你在同一主体各应用中的标识",
    },
    fieldHints: {
      nickname: "不唯一，本人可以修改",
      headimgurl: null,
      openid: "换一个应用就会不同",
      unionid: "Acorn 靠它认出你",
    },
    noUnionid: "未提供，因此 Acorn 靠 openid 认出你",
    callApi: "请求由 Acorn 的服务器发出，访问令牌放在地址里，这是微信的要求。",
    apiTitle: "微信的 userinfo 作出了回答",
    apiRefused: "微信的 userinfo 拒绝了请求",
    sameToken: {
      title: "访问令牌从现在起两小时内有效。",
      text: "Acorn 的服务器只凭刷新令牌请求，没有用到密钥。访问令牌未过期时，微信返回的还是同一个。",
    },
    newToken: {
      title: "访问令牌已更换。",
      text: "Acorn 的服务器只凭刷新令牌请求，没有用到密钥。原来的访问令牌已经失效。",
    },
    ended: { title: "Acorn 不能再访问你的数据。", text: "如果仍想让 Acorn 访问，请重新用微信登录。" },
  },
});
