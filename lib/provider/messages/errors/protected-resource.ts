// Rules of access tokens at userinfo and the API, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { protectedResourceRules } from "@/lib/provider/refusals/protected-resource";
import type { ErrorText } from "./error-text";

export const protectedResourceErrorText = inBoth<Record<keyof typeof protectedResourceRules, ErrorText>>({
  en: {
    "access-token-sent-once": {
      rule: "The access token is sent in one place. With two, it would not be clear which one was checked and which one counts.",
      mend: "Send the header `Authorization: Bearer …` alone and take `access_token` out of the form.",
    },
    "bearer-header-form": {
      rule: "The header is `Bearer`, a space and the token, which has no spaces, quotation marks or commas. Half-read tokens would be guesses.",
      mend: "Print the header that is sent, without its end. The usual causes: `Bearer` without a token because the variable is empty, quotation marks around the token, or `Bearer Bearer …`.",
    },
    "access-token-known": {
      rule: "Only access tokens of this server open its data. An ID Token, a code or another server's token says something else and opens nothing.",
      mend: "Send `access_token` of the token answer, not `id_token` or `refresh_token`. If it is the right one, it comes from another instance, was cut where it was stored, or its app was deleted.",
    },
    "access-token-jwt": {
      rule: "A JWT is believed only when this server signed it as an access token: `typ` is `at+jwt`, the key and the algorithm are ours, and the claims of RFC 9068 are all there. Otherwise an ID Token, or a JWT that anybody signed, would open data.",
      mend: "Send `access_token` of the token answer, whole and unchanged. The usual cause is the `id_token`, which is a JWT too but is made for the app and not for an API.",
    },
    "access-token-audience": {
      rule: "A token made for a named resource opens that resource alone. Otherwise any API that it was sent to could use it at all the others.",
      mend: "Ask for a token of your own for this address: send it as `resource` in the authorization request and the token request. The address is the `resource` of the metadata to which the challenge leads, the same to the character.",
    },
    "access-token-revoked": {
      rule: "A revoked token stops at once. The person removed the app, the client revoked it, or a code or refresh token was used twice.",
      mend: "Throw the token away. Try the refresh token once; when that is refused too, send the person through a new authorization request.",
    },
    "access-token-expired": {
      rule: "Access tokens live for a limited time, told in `expires_in`, so that a stolen one is soon worth nothing.",
      mend: "Use the refresh token to get a new one, best shortly before the end: remember when the token came and add `expires_in` seconds. Without a refresh token, start a new authorization request.",
    },
    "access-token-of-a-user": {
      rule: "This resource shows a person's data. The token stands for the client alone (`client_credentials`), so there is no person it could be about.",
      mend: "Get the token with the authorization code grant, in which a person signs in and allows it.",
    },
    "access-token-scope": {
      rule: "A token opens only what the person allowed. This one lacks the scope that the resource asks for.",
      mend: "Ask for the scope in the authorization request: `read` for the API, `openid` for userinfo. What the person allowed stands in `scope` of the token answer; a refresh cannot add to it.",
    },
  },
  zh: {
    "access-token-sent-once": {
      rule: "access token 只能放在一个地方。如果有两个，就说不清检查的是哪一个、算数的又是哪一个。",
      mend: "只发送 `Authorization: Bearer …` 请求头，把表单里的 `access_token` 去掉。",
    },
    "bearer-header-form": {
      rule: "请求头是 `Bearer`、一个空格和令牌，令牌里没有空格、引号和逗号。只读懂一半的令牌等于猜测。",
      mend: "打印实际发送的请求头（略去末尾）。常见原因：变量为空，只有 `Bearer` 没有令牌；令牌外面带了引号；写成了 `Bearer Bearer …`。",
    },
    "access-token-known": {
      rule: "只有本服务器的 access token 能读取这里的数据。ID Token、授权码或其他服务器的令牌另有含义，什么也打不开。",
      mend: "发送令牌响应里的 `access_token`，而不是 `id_token` 或 `refresh_token`。如果没有弄错，那么它来自另一个实例、保存时被截断，或者它的应用已被删除。",
    },
    "access-token-jwt": {
      rule: "只有本服务器作为 access token 签发的 JWT 才可信：`typ` 是 `at+jwt`，密钥和算法是我们的，RFC 9068 要求的声明齐全。否则 ID Token 或任何人签名的 JWT 都能读取数据。",
      mend: "完整、原样地发送令牌响应里的 `access_token`。最常见的原因是误发了 `id_token`：它也是 JWT，但是给应用的，不是给 API 的。",
    },
    "access-token-audience": {
      rule: "为某个资源签发的令牌只能用于那个资源。否则收到它的任何一个 API 都能拿它去访问其他 API。",
      mend: "为这个地址单独申请令牌：在授权请求和令牌请求中以 `resource` 发送它。地址就是 `WWW-Authenticate` 所指的元数据里的 `resource`，要逐字符一致。",
    },
    "access-token-revoked": {
      rule: "吊销的令牌立即失效。可能是用户解除了授权、客户端吊销了它，或者授权码或 refresh token 被使用了两次。",
      mend: "丢弃这个令牌。用 refresh token 试一次；如果也被拒绝，就让用户重新走一次授权请求。",
    },
    "access-token-expired": {
      rule: "access token 的有效期有限，写在 `expires_in` 里，这样偷来的很快就一文不值。",
      mend: "用 refresh token 换一个新的，最好在快到期时：记下令牌到达的时间，加上 `expires_in` 秒。没有 refresh token 时，请重新发起授权请求。",
    },
    "access-token-of-a-user": {
      rule: "这个资源显示某个用户的数据。而这个令牌只代表客户端自己（`client_credentials`），没有对应的用户。",
      mend: "请用授权码流程取得令牌，由用户登录并同意。",
    },
    "access-token-scope": {
      rule: "令牌只能打开用户同意的内容。这个令牌缺少该资源所需的 scope。",
      mend: "在授权请求中申请这个 scope：API 需要 `read`，userinfo 需要 `openid`。用户同意了什么，见令牌响应里的 `scope`；刷新不能增加它。",
    },
  },
});
