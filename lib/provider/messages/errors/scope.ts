// Rules of scope, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { scopeRules } from "@/lib/provider/refusals/scope";
import type { ErrorText } from "./error-text";

export const scopeErrorText = inBoth<Record<keyof typeof scopeRules, ErrorText>>({
  en: {
    "scope-length": {
      rule: "`scope` has at most 1,000 characters. It is stored with every request and token, and a stranger could fill the database with it.",
      mend: "Ask only for scopes that the metadata names in `scopes_supported`. A scope this long was usually joined in a loop, or is another value in the wrong place.",
    },
    "scope-characters": {
      rule: "Scopes are words of visible ASCII characters, without quotation marks and backslashes, with spaces between them. A program that splits them in another way would grant something else than was asked for.",
      mend: 'Put spaces between the scopes, encoded as `+` or `%20`, and none before, after or as tabs. The usual cause is a list printed as JSON, such as `["openid","email"]`.',
    },
    "scope-known": {
      rule: "Unknown scopes are left out; when nothing is left, there is nothing to ask the person for. An empty permission would only look like one.",
      mend: "Name at least one scope of `scopes_supported`, such as `openid`. The usual causes are commas instead of spaces (`openid,email` is one unknown word) and the scopes of another provider, such as `user:email` or `snsapi_userinfo`.",
    },
    "scope-without-user": {
      rule: "A client that stands for itself has no person behind it, so scopes that open a person's data (`openid`, `profile`, `email`, `offline_access`) cannot be granted. Otherwise its token could be taken for a person's.",
      mend: "Send `scope=read`, or no scope at all. If you need a person's data, use the authorization code grant instead.",
    },
    "scope-never-wider": {
      rule: "A refresh may ask for the granted scopes or fewer, never for more. Otherwise a stolen refresh token would open what the person never allowed.",
      mend: "Leave `scope` out of the refresh request. If the app needs a new scope, send the person through a new authorization request, where they can see and allow it.",
    },
  },
  zh: {
    "scope-length": {
      rule: "`scope` 最多 1,000 个字符。它会随每个请求和令牌一起保存，否则陌生人可以用它塞满数据库。",
      mend: "只申请元数据 `scopes_supported` 里列出的 scope。这么长的 scope 多半是在循环里重复拼接出来的，或者是别的值放错了位置。",
    },
    "scope-characters": {
      rule: "scope 是由可见 ASCII 字符组成的词，不含引号和反斜杠，用空格分隔。如果别的程序用另一种方式切分，授予的就不是所申请的。",
      mend: 'scope 之间用空格（编码为 `+` 或 `%20`），前后不要有空格，也不要用制表符。最常见的原因是把列表按 JSON 输出了，例如 `["openid","email"]`。',
    },
    "scope-known": {
      rule: "不认识的 scope 会被去掉；如果一个也不剩，就没有什么可以向用户申请的。空的授权只是看起来像授权。",
      mend: "至少写一个 `scopes_supported` 里的 scope，例如 `openid`。常见原因：用逗号代替了空格（`openid,email` 会被当成一个不认识的词），或用了其他服务商的 scope，例如 `user:email`、`snsapi_userinfo`。",
    },
    "scope-without-user": {
      rule: "代表自己的客户端背后没有用户，所以不能授予读取用户数据的 scope（`openid`、`profile`、`email`、`offline_access`）。否则它的令牌可能被当成某个用户的。",
      mend: "发送 `scope=read`，或者不发送 scope。如果需要用户的数据，请改用授权码流程。",
    },
    "scope-never-wider": {
      rule: "刷新时只能申请已授予的 scope 或其中一部分，不能更多。否则偷来的 refresh token 能打开用户从未同意的内容。",
      mend: "刷新请求里不要带 `scope`。如果应用需要新的 scope，请让用户重新走一次授权请求，由用户看到并同意。",
    },
  },
});
