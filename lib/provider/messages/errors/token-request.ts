// Rules of redeeming a code at the token endpoint, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { tokenRequestRules } from "@/lib/provider/refusals/token-request";
import type { ErrorText } from "./error-text";
import type { tokensErrorText } from "./tokens";

export const tokenRequestErrorText = inBoth<
  Record<Exclude<keyof typeof tokenRequestRules, keyof (typeof tokensErrorText)["en"]>, ErrorText>
>({
  en: {
    "grant-type-missing": {
      rule: "`grant_type` says what is offered for the tokens. The server does not guess it from the other parameters, since each grant is checked in its own way.",
      mend: "Add `grant_type=authorization_code` (or `refresh_token`, `client_credentials`) to the form. If it is there, the body did not arrive as a form: look at its `Content-Type`.",
    },
    "grant-type-supported": {
      rule: "Only the grants of `grant_types_supported` exist here. The others were left out because each has let passwords or tokens get into wrong hands.",
      mend: "Use `authorization_code` with PKCE to sign people in, `client_credentials` for a client that acts for itself. Look for spelling, too: `authorization-code` is another word, and `password` is the retired grant.",
    },
    "grant-type-registered": {
      rule: "A client uses only the grants that it registered. Otherwise whoever stole its secret could use it in ways that its owner never meant.",
      mend: "Register the client with this grant among its `grant_types`; an app made in the console has `authorization_code` and `refresh_token`. Or check that this is the client you meant.",
    },
    "code-missing": {
      rule: "The authorization code stands for the permission that the person gave. Without it there is nothing to exchange.",
      mend: "Send the `code` of the redirect to the token endpoint. If it is empty, look first whether the redirect brought an `error` instead.",
    },
    "code-known": {
      rule: "A code is good only as it was issued and only for the client that asked for it. Otherwise a code taken from one app could be spent by another.",
      mend: "The usual causes: another `client_id` than in the authorization request, another instance of this server, or a code that was cut or decoded twice on its way. Take it from the parsed query, whole.",
    },
    "authorization-withdrawn": {
      rule: "Access that was taken back stays taken back: the person removed the app, or a code or refresh token was used twice and everything that came of it was revoked.",
      mend: "Throw the stored tokens away and send the person through a new authorization request. If it happens again and again, look for two processes that use the same code or refresh token.",
    },
    "code-expired": {
      rule: "A code lives for 60 seconds, long enough for one request from your server. The longer it lived, the more time would a thief have.",
      mend: "Redeem the code at once when the browser comes back, before anything slow. In a debugger or by hand, be quick or start again.",
    },
    "code-used-once": {
      rule: "A code works once. A second use means that somebody copied it, and as nobody can tell who, the tokens of the first use are revoked as well.",
      mend: "Look for what sends the request twice: a page that was reloaded, a double effect in React's strict mode, a retry of your HTTP library, or two handlers on one address. Then start a new authorization request.",
    },
    "redirect-uri-missing": {
      rule: "The redirect URI is sent again when the code is redeemed, so that a code which went to another address is noticed. Only with PKCE it may be left out.",
      mend: "Add the `redirect_uri` of the authorization request to the form, unchanged, or use PKCE.",
    },
    "redirect-uri-same": {
      rule: "The redirect URI must be the one of the authorization request, the same to the character. A difference is the trace of a code that was led to another address.",
      mend: "Use one constant in both places. The usual causes: a slash at the end, `http` behind a proxy that speaks `https`, another port, or a value that was encoded twice.",
    },
  },
  zh: {
    "grant-type-missing": {
      rule: "`grant_type` 说明用什么来换取令牌。服务器不会根据其他参数去猜，因为每种授权方式的检查各不相同。",
      mend: "在表单里加上 `grant_type=authorization_code`（或 `refresh_token`、`client_credentials`）。如果已经有了，说明请求体没有作为表单送达：请检查 `Content-Type`。",
    },
    "grant-type-supported": {
      rule: "这里只有 `grant_types_supported` 列出的授权方式。其他方式都曾让密码或令牌落入他人之手，因此没有采用。",
      mend: "让用户登录用带 PKCE 的 `authorization_code`，客户端代表自己时用 `client_credentials`。也请检查拼写：`authorization-code` 是另一个词，而 `password` 是已淘汰的方式。",
    },
    "grant-type-registered": {
      rule: "客户端只能使用登记过的授权方式。否则偷到密钥的人可以用所有者从未打算过的方式使用它。",
      mend: "登记时让 `grant_types` 包含这种方式；在控制台创建的应用有 `authorization_code` 和 `refresh_token`。或者检查是否用错了客户端。",
    },
    "code-missing": {
      rule: "授权码代表用户给予的许可。没有它，就没有可以兑换的东西。",
      mend: "把重定向带回的 `code` 发送到令牌端点。如果它是空的，先看看重定向带回的是不是 `error`。",
    },
    "code-known": {
      rule: "授权码必须完整无误，而且只对申请它的客户端有效。否则从一个应用偷来的授权码可以被另一个应用使用。",
      mend: "常见原因：`client_id` 与授权请求中的不同、连到了另一个实例、授权码在途中被截断或解码了两次。请从解析后的查询参数中完整取出。",
    },
    "authorization-withdrawn": {
      rule: "收回的授权不再恢复：用户解除了授权，或者授权码或 refresh token 被使用了两次，由此产生的一切都已吊销。",
      mend: "丢弃保存的令牌，让用户重新走一次授权请求。如果反复出现，请检查是否有两个进程在使用同一个授权码或 refresh token。",
    },
    "code-expired": {
      rule: "授权码的有效期是 60 秒，足够你的服务器发一次请求。有效期越长，留给小偷的时间越多。",
      mend: "浏览器一回来就立即兑换，不要先做耗时的事。在调试器里或手工操作时，请快一点，或者重新开始。",
    },
    "code-used-once": {
      rule: "授权码只能用一次。第二次使用说明有人复制了它，而且无法分辨是谁，所以第一次换到的令牌也一并吊销。",
      mend: "找出把请求发送两次的地方：刷新了页面、React 严格模式下 effect 执行两次、HTTP 库自动重试，或一个地址有两个处理函数。然后重新发起授权请求。",
    },
    "redirect-uri-missing": {
      rule: "兑换授权码时要再次发送 redirect_uri，这样授权码若去过别的地址就会被发现。只有使用 PKCE 时才可以省略。",
      mend: "在表单里原样加上授权请求中的 `redirect_uri`，或者使用 PKCE。",
    },
    "redirect-uri-same": {
      rule: "redirect_uri 必须与授权请求中的逐字符相同。不同就意味着授权码可能被引到了别的地址。",
      mend: "两处使用同一个常量。常见原因：结尾的斜杠、`https` 代理后面的应用写成了 `http`、端口不同、值被编码了两次。",
    },
  },
});
