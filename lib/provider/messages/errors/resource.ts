// Resource indicators: what a developer reads about a refusal.
import { inBoth } from "@/lib/locale";
import type { resourceRules } from "@/lib/provider/refusals/resource";

export const resourceErrorText = inBoth<Record<keyof typeof resourceRules, { rule: string; mend: string }>>({
  en: {
    "resource-too-many": {
      rule: "A request may name at most ten resources. Longer lists only cost the server work.",
      mend: "Name the resources that you are about to call, each once.",
    },
    "resource-absolute": {
      rule: "A resource is named by a whole address: with its scheme, and without a part after #. Anything else could be read in two ways, and a token could end up where nobody wanted it.",
      mend: "Send the address that the resource’s own metadata gives as resource.",
    },
    "resource-known": {
      rule: "A token is made for the resources that it names and for no others. Addresses are compared letter by letter, a slash at the end included.",
      mend: "Copy the address from protected_resources in the discovery document, or leave resource out.",
    },
    "resource-granted": {
      rule: "The token endpoint gives tokens for resources that the authorization request named. Otherwise a stolen refresh token could reach places that nobody agreed to.",
      mend: "Send every resource that you will need with the authorization request; at the token endpoint, name one of them or none.",
    },
    "resource-scope": {
      rule: "Every scope in a token for a named resource must mean something there. Here nothing would be left.",
      mend: "Ask for a scope that the resource knows; its metadata lists them as scopes_supported.",
    },
    "resource-repeat": {
      rule: "A refresh token works once. For a few seconds its answer is given again, and that answer was for another resource.",
      mend: "Refresh for one resource after the other, each time with the newest refresh token.",
    },
  },
  zh: {
    "resource-too-many": {
      rule: "一次请求最多可以指定十个资源。更长的列表只会增加服务器的负担。",
      mend: "只写接下来要访问的资源，每个写一次。",
    },
    "resource-absolute": {
      rule: "资源必须用完整的地址来指定：要有协议，不能带 # 之后的部分。否则同一个值可能有两种理解，令牌就可能用到不该用的地方。",
      mend: "使用该资源自己的元数据中 resource 给出的地址。",
    },
    "resource-known": {
      rule: "令牌只对它指定的资源有效。地址逐字比较，末尾的斜杠也算在内。",
      mend: "从 discovery 文档的 protected_resources 中复制地址，或者不发送 resource。",
    },
    "resource-granted": {
      rule: "令牌端点只为授权请求中指定过的资源签发令牌。否则被盗的刷新令牌就能访问没有人同意过的地方。",
      mend: "在授权请求中写上所有会用到的资源；在令牌端点只写其中的一个，或者不写。",
    },
    "resource-scope": {
      rule: "指定资源的令牌里，每个 scope 都必须对该资源有意义。而这里一个也不剩。",
      mend: "请求该资源支持的 scope；它的元数据在 scopes_supported 中列出了这些值。",
    },
    "resource-repeat": {
      rule: "刷新令牌只能使用一次。在几秒之内会再次返回同样的结果，而那个结果是给另一个资源的。",
      mend: "为每个资源依次刷新，每次都使用最新的刷新令牌。",
    },
  },
});
