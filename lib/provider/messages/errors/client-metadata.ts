// Rules of what a client says about itself when it registers, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { registrationRules } from "@/lib/provider/refusals/registration";
import type { ErrorText } from "./error-text";
import type { registrationErrorText } from "./registration";

export const clientMetadataErrorText = inBoth<
  Record<Exclude<keyof typeof registrationRules, keyof (typeof registrationErrorText)["en"]>, ErrorText>
>({
  en: {
    "grant-types-known": {
      rule: "A client can register only for grants that this server gives. A grant that it would never get would leave it waiting.",
      mend: "Name grants of `grant_types_supported` in the metadata, such as `authorization_code`, `refresh_token` and `client_credentials`.",
    },
    "client-credentials-need-proof": {
      rule: "With `client_credentials` the client stands for itself, so it must be able to prove itself. Anybody can send a public client's ID.",
      mend: "Take `client_credentials` out of `grant_types`, or choose a `token_endpoint_auth_method` with a proof, such as `client_secret_basic`.",
    },
    "member-true-or-false": {
      rule: 'This member is a JSON `true` or `false`. A text such as `"false"` counts as true in many languages, and a protection could be on or off by mistake.',
      mend: "Send it without quotation marks, or leave it out for the default.",
    },
    "member-one-of": {
      rule: "This member takes one of a few values. Another one would make the client expect what never happens.",
      mend: "Take a value of the list in the `error_description`, the same to the character, or leave the member out for the default.",
    },
    "member-list": {
      rule: "This member is a JSON list with at least one text and at most as many as the sentence says, so that nobody can fill the database.",
      mend: 'Write a single value as a list, too: `["authorization_code"]`. Leave the member out instead of sending an empty list.',
    },
    "member-list-of-texts": {
      rule: "Every entry of this list is a text. Numbers, objects or `null` would be turned into texts that nobody meant.",
      mend: "Look for an undefined variable in the list; JSON turns it into `null`.",
    },
    "response-types-known": {
      rule: "The answer to an authorization request is a code and nothing else. Tokens in the browser's address bar end in histories and logs.",
      mend: 'Send `"response_types": ["code"]`, or leave it out.',
    },
    "response-types-fit-grants": {
      rule: "The response type `code` belongs to the grant `authorization_code`. One without the other would give a client codes that it may not redeem.",
      mend: "Add `authorization_code` to `grant_types`, or leave `response_types` out for a client that only acts for itself.",
    },
    "refresh-token-needs-a-user": {
      rule: "A refresh token continues what a person allowed. Without the authorization code grant nobody ever allows anything.",
      mend: "Add `authorization_code` to `grant_types`, or take `refresh_token` out: a client of `client_credentials` simply asks for a new token.",
    },
    "member-web-address": {
      rule: "Links of a client are `http` or `https` addresses. Others, such as `javascript:`, could run on the page that shows them.",
      mend: "Send a whole address such as `https://app.example/terms`, or leave the member out.",
    },
    "client-name-text": {
      rule: "The name is a text that people read on the consent page.",
      mend: "Send `client_name` as a JSON text, or leave it out.",
    },
    "client-name-form": {
      rule: "A name has 1 to 60 characters and does not pass for Birch or Acorn, not even with similar letters. Otherwise a stranger's app could ask for access as one of our own.",
      mend: "Choose the name by which people know your app. Look for a name that is empty once spaces are removed.",
    },
    "redirect-uris-missing": {
      rule: "A client that signs people in registers the addresses to which they return. Without a registered address, any address would do, an attacker's too.",
      mend: "Send `redirect_uris` with at least one address. Only a client without `authorization_code` in its `grant_types` may do without.",
    },
    "redirect-uris-too-many": {
      rule: "A client has a limited number of redirect URIs. Each one is a place where codes can go, and has to be guarded.",
      mend: "Register one address for each place where the app runs, and put what differs within it into `state`, not into the address.",
    },
    "redirect-uris-texts": {
      rule: "Every redirect URI is a text; it is compared character by character later.",
      mend: "Look for an undefined variable in the list; JSON turns it into `null`.",
    },
    "redirect-uri-registrable": {
      rule: "A redirect URI is absolute, without fragment, user name or `*`, and written as browsers write it. Plain `http` is for `localhost`, `127.0.0.1` and `[::1]`, a scheme of its own for public clients. Every exception has led codes to attackers.",
      mend: "The last word of the sentence names the fault: `not_canonical` (write it as `new URL(uri).href` does, with a slash after the host), `http_not_loopback` (use `https`), `scheme` (a scheme of your own needs a dot: `com.example.app:/cb`), `private_use_needs_public`, `fragment`, `userinfo`, `reserved_query` (no `code`, `state` and so on in its query), `not_absolute`, `too_long` (512 characters).",
    },
  },
  zh: {
    "grant-types-known": {
      rule: "客户端只能登记本服务器支持的授权方式。永远得不到的授权方式只会让它空等。",
      mend: "从元数据的 `grant_types_supported` 里选，例如 `authorization_code`、`refresh_token`、`client_credentials`。",
    },
    "client-credentials-need-proof": {
      rule: "使用 `client_credentials` 时客户端代表自己，所以必须能证明自己。公开客户端的 ID 谁都可以发送。",
      mend: "从 `grant_types` 里去掉 `client_credentials`，或者选择带证明的 `token_endpoint_auth_method`，例如 `client_secret_basic`。",
    },
    "member-true-or-false": {
      rule: '这个成员是 JSON 的 `true` 或 `false`。像 `"false"` 这样的文本在很多语言里算作真，保护措施就可能被误开或误关。',
      mend: "发送时不要加引号，或者不写以使用默认值。",
    },
    "member-one-of": {
      rule: "这个成员只接受少数几个值。其他值会让客户端期待永远不会发生的事。",
      mend: "从 `error_description` 列出的值里选一个，逐字符一致；或者不写以使用默认值。",
    },
    "member-list": {
      rule: "这个成员是 JSON 列表，至少有一个文本，最多不超过句中写明的数目，这样谁也无法塞满数据库。",
      mend: '单个值也要写成列表：`["authorization_code"]`。不要发送空列表，不需要就不写。',
    },
    "member-list-of-texts": {
      rule: "列表的每一项都是文本。数字、对象或 `null` 会变成谁也没有打算写的文本。",
      mend: "检查列表里有没有未定义的变量；JSON 会把它变成 `null`。",
    },
    "response-types-known": {
      rule: "授权请求的回答只有授权码。出现在浏览器地址栏里的令牌会留在历史记录和日志中。",
      mend: '发送 `"response_types": ["code"]`，或者不写。',
    },
    "response-types-fit-grants": {
      rule: "`code` 这种 response type 属于 `authorization_code` 授权方式。只有其一，客户端得到授权码也不能兑换。",
      mend: "在 `grant_types` 里加上 `authorization_code`；只代表自己的客户端则不要写 `response_types`。",
    },
    "refresh-token-needs-a-user": {
      rule: "refresh token 延续的是用户的同意。没有授权码流程，就从来没有人同意过什么。",
      mend: "在 `grant_types` 里加上 `authorization_code`，或者去掉 `refresh_token`：使用 `client_credentials` 的客户端直接申请新令牌即可。",
    },
    "member-web-address": {
      rule: "客户端的链接必须是 `http` 或 `https` 地址。其他的（例如 `javascript:`）可能在显示它的页面上运行。",
      mend: "发送完整的地址，例如 `https://app.example/terms`，或者不写。",
    },
    "client-name-text": {
      rule: "名称是用户在授权页面上读到的文本。",
      mend: "把 `client_name` 作为 JSON 文本发送，或者不写。",
    },
    "client-name-form": {
      rule: "名称有 1 到 60 个字符，并且不能冒充 Birch 或 Acorn，用相似的字母也不行。否则陌生人的应用会像我们自己的应用一样索取授权。",
      mend: "使用大家认识的应用名称。也请检查去掉空格后名称是否为空。",
    },
    "redirect-uris-missing": {
      rule: "让用户登录的客户端要登记用户返回的地址。如果不登记，任何地址都可以，包括攻击者的。",
      mend: "在 `redirect_uris` 里至少写一个地址。只有 `grant_types` 不含 `authorization_code` 的客户端可以不写。",
    },
    "redirect-uris-too-many": {
      rule: "客户端的 redirect_uri 数量有上限。每一个都是授权码可能到达、因而需要守护的地方。",
      mend: "应用每个运行的地方登记一个地址，其余的差别放进 `state`，不要放进地址。",
    },
    "redirect-uris-texts": {
      rule: "每个 redirect_uri 都是文本，之后会逐字符比较。",
      mend: "检查列表里有没有未定义的变量；JSON 会把它变成 `null`。",
    },
    "redirect-uri-registrable": {
      rule: "redirect_uri 是绝对地址，不含片段、用户名或 `*`，写法与浏览器一致。`http` 只用于 `localhost`、`127.0.0.1` 和 `[::1]`，自定义 scheme 只用于公开客户端。每一种例外都曾把授权码引向攻击者。",
      mend: "句子的最后一个词说明问题所在：`not_canonical`（按 `new URL(uri).href` 的写法，主机后面有斜杠）、`http_not_loopback`（改用 `https`）、`scheme`（自定义 scheme 必须含点：`com.example.app:/cb`）、`private_use_needs_public`、`fragment`、`userinfo`、`reserved_query`（查询里不能有 `code`、`state` 等）、`not_absolute`、`too_long`（512 个字符）。",
    },
  },
});
