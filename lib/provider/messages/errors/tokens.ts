// Rules of using, revoking and looking into tokens that a client holds, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { tokenRequestRules } from "@/lib/provider/refusals/token-request";
import type { ErrorText } from "./error-text";

type TokensRule = Extract<
  keyof typeof tokenRequestRules,
  | "refresh-token-missing"
  | "refresh-token-known"
  | "refresh-token-expired"
  | "refresh-token-used-once"
  | "confidential-client-only"
  | "token-missing"
  | "introspection-proof"
>;

export const tokensErrorText = inBoth<Record<TokensRule, ErrorText>>({
  en: {
    "refresh-token-missing": {
      rule: "A refresh needs the refresh token: it is the proof that the person once allowed this app.",
      mend: "Send the stored token as `refresh_token`. If none was stored, look whether the token answer brought one, and whether the client has `refresh_token` among its `grant_types`.",
    },
    "refresh-token-known": {
      rule: "A refresh token is good only as it was issued and only for its client. Otherwise one that was stolen from an app could be used by another.",
      mend: "The usual causes: an access token sent in its place, a database column that cut it, the token of another client or another instance. When the person is asked again, a new one comes.",
    },
    "refresh-token-expired": {
      rule: "A refresh token that nobody used for 90 days is dead, and a year after the sign-in all that came of it are. An old copy in a forgotten backup should open nothing.",
      mend: "Send the person through a new authorization request, and treat this as an ordinary end, not as a failure.",
    },
    "refresh-token-used-once": {
      rule: "Each refresh retires its token and gives the next one. The old one coming back later means that two hold it, perhaps a thief, so the whole family is revoked.",
      mend: "Store the new refresh token of every answer before you use the new access token, and let only one process refresh at a time. Within ten seconds the same answer is given again, so parallel requests do no harm. Then send the person through a new authorization request.",
    },
    "confidential-client-only": {
      rule: "With `client_credentials` the client itself is the one who is trusted, so it must be able to prove itself. A public client proves nothing: anybody can send its ID.",
      mend: "Register a confidential client for your server and keep its secret there. A browser or native app acts for a person, with the authorization code grant.",
    },
    "token-missing": {
      rule: "Revocation and introspection are about one token, which the form has to name. Nothing else is looked at, so that a token never has to stand in an address.",
      mend: "Send the access or refresh token as `token` in the form. An `Authorization: Bearer` header is not read here; it is the client that authenticates.",
    },
    "introspection-proof": {
      rule: "Only a confidential client may look into tokens. Otherwise anybody could try found tokens here and learn which are alive.",
      mend: "Introspect from your server with the credentials of a confidential client. A public client finds out by using its token: `401` says that it is over.",
    },
  },
  zh: {
    "refresh-token-missing": {
      rule: "刷新需要 refresh token：它证明用户曾经同意过这个应用。",
      mend: "把保存的令牌以 `refresh_token` 发送。如果没有保存，请检查令牌响应里是否有它，以及客户端的 `grant_types` 是否包含 `refresh_token`。",
    },
    "refresh-token-known": {
      rule: "refresh token 必须完整无误，而且只对它的客户端有效。否则从一个应用偷来的可以被另一个应用使用。",
      mend: "常见原因：误把 access token 发来了、数据库字段太短把它截断、令牌属于另一个客户端或另一个实例。让用户重新授权即可得到新的。",
    },
    "refresh-token-expired": {
      rule: "90 天没有使用的 refresh token 会失效；登录一年后，由此产生的全部失效。被遗忘的备份里的旧副本不应再打开任何东西。",
      mend: "让用户重新走一次授权请求。这是正常的结束，不要当作故障。",
    },
    "refresh-token-used-once": {
      rule: "每次刷新都会使旧令牌退役并给出下一个。旧令牌过后又出现，说明有两方持有它，其中可能有小偷，所以整个系列都被吊销。",
      mend: "每次响应后，先保存新的 refresh token，再使用新的 access token，并且同一时间只让一个进程刷新。十秒之内会再次给出同样的结果，所以并行请求没有问题。之后请让用户重新走一次授权请求。",
    },
    "confidential-client-only": {
      rule: "在 `client_credentials` 中，被信任的就是客户端本身，所以它必须能证明自己。公开客户端什么也证明不了：谁都可以发送它的 ID。",
      mend: "为你的服务器登记一个机密客户端，并把密钥保存在那里。浏览器应用和原生应用代表的是用户，请使用授权码流程。",
    },
    "token-missing": {
      rule: "吊销和内省针对某一个令牌，要在表单里指明。别的地方一概不看，这样令牌永远不必出现在地址里。",
      mend: "在表单里以 `token` 发送 access token 或 refresh token。这里不读取 `Authorization: Bearer`；需要认证的是客户端。",
    },
    "introspection-proof": {
      rule: "只有机密客户端可以内省令牌。否则任何人都能在这里试验捡到的令牌，看哪些还有效。",
      mend: "在你的服务器上用机密客户端的凭据来内省。公开客户端直接使用令牌就知道：返回 `401` 说明已经失效。",
    },
  },
});
