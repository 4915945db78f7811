// The rules of the two grants that are kept for study, for the developer who met one.
import { inBoth } from "@/lib/locale";
import type { retiredGrantsRules } from "@/lib/provider/refusals/retired-grants";

export const retiredGrantsErrorText = inBoth<Record<keyof typeof retiredGrantsRules, { rule: string; mend: string }>>({
  en: {
    "token-in-fragment": {
      rule: "An access token in an authorization response travels in the fragment only. In the query it would reach the app's server, its log and the Referer of every link on the page.",
      mend: "Leave response_mode out, or send fragment. Better: use response_type=code with PKCE.",
    },
    "scope-access-alone": {
      rule: "The implicit and the password grant give an access token and nothing else. openid would promise an ID Token, offline_access a refresh token.",
      mend: "Ask for profile, email or read. For an ID Token or a refresh token use the authorization code grant.",
    },
    "password-missing": {
      rule: "The password grant needs username and password in the form, each once.",
      mend: "Send both. Better: send the person to the authorization endpoint, so that your app never sees a password.",
    },
    "password-right": {
      rule: "The email address and the password must belong together. Failures are counted together with those of the sign-in page, and an unknown address gets the same answer as a wrong password.",
      mend: "Check both with the person. After ten failures the account waits for up to 15 minutes.",
    },
  },
  zh: {
    "token-in-fragment": {
      rule: "授权响应里的访问令牌只能放在片段（fragment）中。放进查询串，它就会到达应用的服务器、进入日志，并随页面上每个链接的 Referer 外泄。",
      mend: "去掉 response_mode，或者发送 fragment。更好的做法是使用 response_type=code 加 PKCE。",
    },
    "scope-access-alone": {
      rule: "隐藏式和密码式只给访问令牌。openid 意味着 ID Token，offline_access 意味着刷新令牌，这两种方式都给不了。",
      mend: "请求 profile、email 或 read。需要 ID Token 或刷新令牌时，请使用授权码方式。",
    },
    "password-missing": {
      rule: "密码式要求表单里有 username 和 password，各出现一次。",
      mend: "两个都发送。更好的做法是把用户带到授权端点，这样你的应用永远看不到密码。",
    },
    "password-right": {
      rule: "邮箱和密码必须匹配。失败次数与登录页合并计算；不存在的邮箱与错误的密码得到同样的回答。",
      mend: "请与用户核对两者。失败十次后，该账号最多需要等待 15 分钟。",
    },
  },
});
