// The page that says why a page of WeChat's login does not open.
import { inBoth } from "@/lib/locale";
import type { PageProblemName } from "@/lib/provider/wechat/rules/page-problem";

/** What WeChat's own pages and documentation say, which is what developers search for. */
export const wechatWords: Record<PageProblemName, string | null> = {
  appid_missing: "appid不能为空",
  appid_unknown: "AppID 参数错误",
  kind_wrong: "不支持微信开放平台的Appid，请使用公众号Appid",
  redirect_uri_missing: "redirect_uri不能为空",
  redirect_uri_domain: "redirect_uri域名与后台配置不一致",
  response_type_wrong: null,
  scope_missing: "scope不能为空",
  scope_wrong: "Scope 参数错误或没有 Scope 权限",
  state_too_long: null,
  address_too_long: null,
  order_wrong: null,
  parameter_repeated: null,
  parameter_malformed: null,
  too_often: "操作太频繁了，请稍后重试",
  login_unknown: null,
  login_over: null,
  login_elsewhere: null,
};

export const pageProblemText = inBoth({
  en: {
    title: "This link cannot be opened",
    whose: {
      app: "The mistake is the app’s, not yours. Nothing was shared.",
      visitor: "Nothing is broken, and nothing was shared.",
    },
    todo: {
      app: "Go back to the app and tell its makers; they find the reason below.",
      visitor: "Go back to the page where you started, and sign in from there once more.",
    },
    developer: "For the developer of the app",
    wechatSays: "WeChat says",
    received: "Received",
    expected: "Expected",
    nothing: "(nothing)",
    explained: "How WeChat’s login works here",
  },
  zh: {
    title: "该链接无法访问",
    whose: { app: "这是应用的问题，不是你的错。没有共享任何信息。", visitor: "一切正常，也没有共享任何信息。" },
    todo: {
      app: "请回到该应用并告诉它的开发者，原因就写在下面。",
      visitor: "请回到最初的页面，从那里重新登录。",
    },
    developer: "给应用开发者",
    wechatSays: "微信的说法",
    received: "收到的",
    expected: "应为",
    nothing: "（空）",
    explained: "这里的微信登录是怎样工作的",
  },
});
