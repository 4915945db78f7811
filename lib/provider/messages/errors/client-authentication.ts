// Rules of client authentication, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { clientAuthenticationRules } from "@/lib/provider/refusals/client-authentication";
import type { ErrorText } from "./error-text";

export const clientAuthenticationErrorText = inBoth<Record<keyof typeof clientAuthenticationRules, ErrorText>>({
  en: {
    "client-authentication-once": {
      rule: "A client proves itself in one way in each request. With two, one part of a server could check the first and another part believe the second.",
      mend: "Choose the `Authorization` header or `client_secret` in the form. The usual cause: the library sends the header by itself, and your code adds the secret to the body.",
    },
    "client-authentication-missing": {
      rule: "Every request to this endpoint says which client it comes from, and a confidential client proves it. Otherwise anybody could redeem a stolen code in its name.",
      mend: "Send `Authorization: Basic …` made of client ID and secret, or `client_id` and `client_secret` in the form; a public client sends `client_id` alone. A header that is neither Basic nor empty keeps `client_id` from counting, and some proxies remove the header.",
    },
    "client-id-same": {
      rule: "When `client_id` stands in the form as well, it must be the client of the proof. Otherwise a client could prove itself and act as another.",
      mend: "Leave `client_id` out of the form when you use the header, or correct whichever of the two comes from an old setting.",
    },
    "client-authentication-failed": {
      rule: "The client must exist, and its proof must be right and of the kind that it registered. The answer does not say which of these failed, because that would help whoever is guessing.",
      mend: "Compare ID and secret with the app's page: the last four characters of each secret are shown there. The usual causes: a secret that was removed or belongs to another instance, a line break at its end, a secret sent by a public client or missing for a confidential one, and the header used by an app that is set to the form, or the other way round.",
    },
    "client-id-missing": {
      rule: "A `client_secret` in the form proves nothing until `client_id` says whose it is. The server does not search all clients for a secret that fits.",
      mend: "Add `client_id` to the form beside `client_secret`.",
    },
    "basic-credentials-form": {
      rule: "The Basic header holds client ID and secret, each form-encoded, with a colon between them, all in base64. Half-read credentials would be a guess at somebody's identity.",
      mend: 'Send `"Basic " + base64(encodeURIComponent(id) + ":" + encodeURIComponent(secret))`. The usual causes: no colon, an empty secret, base64url or line breaks in place of base64, and a `%` or `+` in the secret that was not encoded.',
    },
  },
  zh: {
    "client-authentication-once": {
      rule: "每个请求中客户端只能用一种方式证明自己。如果有两种，服务器的一部分可能检查前一种，另一部分却相信后一种。",
      mend: "在 `Authorization` 头和表单里的 `client_secret` 之间选一个。最常见的原因：客户端库已经自动发送了请求头，你的代码又把密钥加进了请求体。",
    },
    "client-authentication-missing": {
      rule: "发往这个端点的每个请求都要说明来自哪个客户端，机密客户端还要证明这一点。否则任何人都能以它的名义兑换偷来的授权码。",
      mend: "发送由 client ID 和密钥组成的 `Authorization: Basic …`，或在表单里发送 `client_id` 和 `client_secret`；公开客户端只发送 `client_id`。如果带了不是 Basic 的 `Authorization` 头，`client_id` 就不算数；有些代理还会去掉这个请求头。",
    },
    "client-id-same": {
      rule: "如果表单里也有 `client_id`，它必须就是证明了自己的那个客户端。否则一个客户端可以证明自己，却以另一个的身份行事。",
      mend: "使用请求头时不要在表单里写 `client_id`，或者改正其中来自旧配置的那一个。",
    },
    "client-authentication-failed": {
      rule: "客户端必须存在，证明必须正确，而且是它登记的那种方式。回答不会说明是哪一项失败，因为那会帮助正在猜测的人。",
      mend: "与应用页面核对 ID 和密钥：那里显示每个密钥的最后四个字符。常见原因：密钥已删除或属于另一个实例、密钥末尾有换行、公开客户端发送了密钥或机密客户端没有发送、应用设定为表单却用了请求头（或相反）。",
    },
    "client-id-missing": {
      rule: "表单里只有 `client_secret` 而没有 `client_id`，就不知道是谁的密钥。服务器不会在所有客户端里寻找能对上的密钥。",
      mend: "在表单里 `client_secret` 旁边加上 `client_id`。",
    },
    "basic-credentials-form": {
      rule: "Basic 请求头里是 client ID 和密钥，各自做表单编码，中间用冒号，再整体做 base64。只读懂一半的凭据，等于在猜对方的身份。",
      mend: '发送 `"Basic " + base64(encodeURIComponent(id) + ":" + encodeURIComponent(secret))`。常见原因：缺少冒号、密钥为空、用了 base64url 或带换行的 base64、密钥里的 `%` 或 `+` 没有编码。',
    },
  },
});
