// What the pages of the rules say beside the rules themselves.
import { inBoth } from "@/lib/locale";
import type { ErrorTopic } from "./texts";

type PageTexts = {
  title: string;
  about: string;
  topics: Record<ErrorTopic, string>;
  ruleTitle: (rule: string) => string;
  all: string;
  code: string;
  specification: string;
  name: string;
  rule: string;
  mend: string;
  seen: string;
  seenOf: string;
  received: string;
  expected: string;
  nothing: string;
  differs: string;
  ownerOnly: string;
  signIn: string;
  unknown: string;
  unknownWhat: string;
};

export const errorPagesText = inBoth<PageTexts>({
  en: {
    title: "Errors and how to mend them",
    about:
      "Every error answer of Birch has an error_uri that leads to one of these pages: what is asked, why, and what to do now. They stand in the order in which a login meets them.",
    topics: {
      parameters: "Parameters and bodies",
      interaction: "Client, redirect URI and person",
      "authorization-request": "The authorization request",
      "pushed-authorization-request": "Pushed authorization requests",
      openid: "Claims, hints and the person who is meant",
      scope: "Scope",
      resource: "Resource indicators",
      pkce: "PKCE",
      "client-authentication": "Client authentication",
      "client-assertion": "Client authentication by a signed assertion",
      "token-request": "Redeeming a code",
      tokens: "Refreshing, revoking and looking into tokens",
      device: "Devices",
      "protected-resource": "Access tokens at userinfo and the API",
      "retired-grants": "The implicit and the password grant",
      registration: "Registering and managing a client",
      "client-metadata": "What a client says about itself",
      "registration-metadata": "What else a client says about itself",
      "registration-extension": "What a client says about a dialect",
      logout: "Signing out",
      server: "The server itself",
    },
    ruleTitle: (rule) => `Rule ${rule}`,
    all: "All rules",
    code: "Error code",
    specification: "Specification",
    name: "Rule",
    rule: "What is asked, and why",
    mend: "How to mend it",
    seen: "What was received",
    seenOf: "A request of",
    received: "Received",
    expected: "Expected",
    nothing: "(nothing)",
    differs: "differs",
    ownerOnly: "Sign in as the owner of the app to see what was received.",
    signIn: "Sign in",
    unknown: "There is no such rule",
    unknownWhat: "Perhaps the address was cut, or it comes from another version of Birch.",
  },
  zh: {
    title: "错误与解决办法",
    about:
      "Birch 的每个错误响应都带有 error_uri，指向这里的某一页：要求是什么、为什么、现在该怎么做。按登录过程中遇到的顺序排列；英文句子与响应中的 error_description 一致，便于查找。",
    topics: {
      parameters: "参数与请求体",
      interaction: "客户端、redirect_uri 与用户",
      "authorization-request": "授权请求",
      "pushed-authorization-request": "推送的授权请求",
      openid: "claims、提示与所指的用户",
      scope: "Scope",
      resource: "资源指示（resource）",
      pkce: "PKCE",
      "client-authentication": "客户端认证",
      "client-assertion": "用签名断言做客户端认证",
      "token-request": "兑换授权码",
      tokens: "刷新、吊销和内省令牌",
      device: "设备授权",
      "protected-resource": "在 userinfo 和 API 使用 access token",
      "retired-grants": "implicit 与 password 授权方式",
      registration: "登记和管理客户端",
      "client-metadata": "客户端如何描述自己",
      "registration-metadata": "客户端还可以说明的内容",
      "registration-extension": "客户端对方言协议的说明",
      logout: "退出登录",
      server: "服务器本身",
    },
    ruleTitle: (rule) => `规则 ${rule}`,
    all: "全部规则",
    code: "错误码",
    specification: "规范",
    name: "规则",
    rule: "要求是什么，为什么",
    mend: "怎么解决",
    seen: "收到的内容",
    seenOf: "来自应用",
    received: "收到的",
    expected: "应为",
    nothing: "（空）",
    differs: "不同",
    ownerOnly: "以该应用所有者的身份登录，即可查看收到的内容。",
    signIn: "登录",
    unknown: "没有这条规则",
    unknownWhat: "可能是地址被截断了，或者来自另一个版本的 Birch。",
  },
});
