// Rules of client assertions (private_key_jwt), for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { clientAssertionRules } from "@/lib/provider/refusals/client-assertion";

type Texts = Record<keyof typeof clientAssertionRules, { rule: string; mend: string }>;

export const clientAssertionErrorText = inBoth<Texts>({
  en: {
    "client-assertion-type": {
      rule: "A request with an assertion says of what kind it is. Here there is one kind: a JWT that the client signs itself.",
      mend: "Send `client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer` together with `client_assertion`. An old SAML setting, or one of the two left out, is the usual cause.",
    },
    "client-assertion-form": {
      rule: "`client_assertion` is one signed JWT: header, claims and signature, each in base64url, with two dots between them.",
      mend: "Send the JWT itself, without quotation marks, line breaks or `Bearer` in front of it. An encrypted JWT has five parts and is not read.",
    },
    "client-assertion-kind": {
      rule: "The `typ` in the header says what a JWT was signed for. One that was signed for something else, a request object say, would travel through browsers, and whoever saw it there could act as the client.",
      mend: "Set `typ` to `client-authentication+jwt`, or to `JWT`, or leave it out.",
    },
    "client-assertion-critical": {
      rule: "What `crit` names must be understood or the JWT refused. This server knows no such extension.",
      mend: "Leave `crit` and the header parameters that it names out.",
    },
    "client-assertion-algorithm": {
      rule: "The server decides in which algorithms it believes: no `none`, nothing symmetric, and if the client registered one, that one alone. Otherwise a public key could be passed off as a shared secret.",
      mend: "Sign with one of the algorithms in `token_endpoint_auth_signing_alg_values_supported`; if your app registered `token_endpoint_auth_signing_alg`, with exactly that one.",
    },
    "client-assertion-subject": {
      rule: "The client speaks for itself: `iss` and `sub` are both its `client_id`. An assertion about somebody else proves nothing about the sender.",
      mend: "Set `iss` and `sub` to the `client_id` of the app's page, as texts. The usual cause: the name of the app or of the key in `iss`.",
    },
    "client-assertion-audience": {
      rule: "`aud` is this server's issuer identifier, as one text. If the token endpoint's address or a list counted, an assertion that the client made for a hostile server could be used here.",
      mend: "Set `aud` to the `issuer` of the metadata, character by character: no list, no slash at the end, no endpoint. Many older libraries put the token endpoint there and have an option for it.",
    },
    "client-assertion-expiry": {
      rule: "An assertion has an end, `exp`, in seconds since 1970. One that is over is worth nothing, so that an old log is worth nothing.",
      mend: "Sign a new assertion for every request, with `exp` a minute ahead, as a number. If a new one is over at once, your clock is slow: compare it with ours in the `Date` header.",
    },
    "client-assertion-lifetime": {
      rule: "An assertion lives for five minutes at most. Whoever copies one has no more time than that.",
      mend: "Set `exp` to a minute from now. The usual causes: milliseconds where seconds are asked, an hour as the lifetime, or a clock that is fast.",
    },
    "client-assertion-not-early": {
      rule: "`nbf` and `iat`, where they are sent, are seconds since 1970 and not in the future; a minute is allowed for clocks that differ.",
      mend: "Send seconds, not milliseconds, and let the clock be set by the network.",
    },
    "client-assertion-identifier": {
      rule: "Every assertion has an identifier of its own, `jti`, by which a second use is noticed.",
      mend: "Set `jti` to a new random text for every request, a UUID say, of 255 characters at most.",
    },
    "client-keys-readable": {
      rule: "The client's public keys are read from its `jwks_uri`: an https address on the public internet that answers in 5 seconds with at most 64 kB of JSON, and no redirect. While they cannot be read, nobody is believed.",
      mend: "Open your `jwks_uri` from outside. It must answer 200 with `Content-Type: application/json` and a `keys` list of public keys: RSA of 2048 bits or more, P-256 or Ed25519, no private members, no `kid` twice. For an app on this machine, put its origin into `OUTBOUND_ORIGINS`. It is asked again after 30 seconds.",
    },
    "client-assertion-signature": {
      rule: "The signature must be one of a key that the client registered. Keys that come along in the header (`jwk`, `jku`, `x5u`) are anybody's and are not looked at.",
      mend: "Compare the `kid` in the header with those registered, and the key with its public half. After a change of keys, publish the new one first; a `kid` that is not known yet is looked up again after at most 30 seconds.",
    },
    "client-assertion-used-once": {
      rule: "An assertion is used once. A second use may be a copy from somewhere on the way.",
      mend: "Sign a new assertion, with a new `jti`, for every request, also when you try again after a network error.",
    },
  },
  zh: {
    "client-assertion-type": {
      rule: "带有断言的请求要说明断言的种类。这里只有一种：由客户端自己签名的 JWT。",
      mend: "把 `client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer` 和 `client_assertion` 一起发送。常见原因：旧的 SAML 设置，或者两个参数漏了一个。",
    },
    "client-assertion-form": {
      rule: "`client_assertion` 是一个签名的 JWT：头、声明和签名，各自用 base64url 编码，中间用两个点隔开。",
      mend: "直接发送 JWT 本身，不要加引号、换行，前面也不要加 `Bearer`。加密的 JWT 有五段，这里不读取。",
    },
    "client-assertion-kind": {
      rule: "头里的 `typ` 说明这个 JWT 是为什么而签的。为别的用途签的 JWT（例如 request object）会经过浏览器，谁在那里看到它，谁就能冒充客户端。",
      mend: "把 `typ` 设为 `client-authentication+jwt` 或 `JWT`，或者不写。",
    },
    "client-assertion-critical": {
      rule: "`crit` 里列出的扩展，要么看得懂，要么必须拒绝整个 JWT。本服务器不认识任何这样的扩展。",
      mend: "去掉 `crit` 以及它列出的头参数。",
    },
    "client-assertion-algorithm": {
      rule: "相信哪些算法由服务器决定：不接受 `none`，不接受对称算法；如果客户端登记了某一种，就只接受那一种。否则公钥可能被当成共享密钥来用。",
      mend: "使用 `token_endpoint_auth_signing_alg_values_supported` 里的算法签名；如果应用登记了 `token_endpoint_auth_signing_alg`，就只能用它。",
    },
    "client-assertion-subject": {
      rule: "客户端为自己说话：`iss` 和 `sub` 都是它的 `client_id`。关于别人的断言证明不了发送者是谁。",
      mend: "把 `iss` 和 `sub` 都设为应用页面上的 `client_id`，类型是字符串。常见原因：`iss` 里写了应用名称或密钥名称。",
    },
    "client-assertion-audience": {
      rule: "`aud` 是本服务器的 issuer 标识，而且是一个字符串。如果 token 端点的地址或列表也算数，客户端为一个恶意服务器签的断言就能拿到这里来用。",
      mend: "把 `aud` 设为元数据里的 `issuer`，逐字符一致：不要用列表，末尾不要加斜杠，也不要写端点地址。很多旧的客户端库默认写 token 端点，通常有选项可以改。",
    },
    "client-assertion-expiry": {
      rule: "断言有结束时间 `exp`，以 1970 年起的秒数表示。过期的断言毫无用处，旧日志里的也就毫无用处。",
      mend: "为每个请求签一个新的断言，`exp` 设为一分钟后，类型是数字。如果一签好就过期，说明时钟慢了：可以与我们回答里的 `Date` 头比较。",
    },
    "client-assertion-lifetime": {
      rule: "断言最多有效五分钟。即使有人抄走，也只有这么一点时间。",
      mend: "把 `exp` 设为一分钟后。常见原因：该用秒的地方用了毫秒、有效期设成了一小时，或者时钟走快了。",
    },
    "client-assertion-not-early": {
      rule: "如果发送 `nbf` 和 `iat`，它们是 1970 年起的秒数，而且不能在将来；考虑到时钟误差，允许一分钟。",
      mend: "发送秒而不是毫秒，并让系统时钟通过网络校准。",
    },
    "client-assertion-identifier": {
      rule: "每个断言都有自己的标识 `jti`，凭它才能发现重复使用。",
      mend: "为每个请求把 `jti` 设为新的随机字符串（例如 UUID），最多 255 个字符。",
    },
    "client-keys-readable": {
      rule: "客户端的公钥从它的 `jwks_uri` 读取：公网上的 https 地址，5 秒内回答，最多 64 kB 的 JSON，不能重定向。读不到公钥时，谁都不可信。",
      mend: "从外网打开你的 `jwks_uri`。它要以 200 和 `Content-Type: application/json` 回答，`keys` 里只有公钥：2048 位以上的 RSA、P-256 或 Ed25519，不含私钥成员，`kid` 不重复。如果应用在本机，请把它的 origin 写进 `OUTBOUND_ORIGINS`。30 秒后会再次读取。",
    },
    "client-assertion-signature": {
      rule: "签名必须来自客户端登记的密钥。头里带来的密钥（`jwk`、`jku`、`x5u`）可能是任何人的，我们不看。",
      mend: "核对头里的 `kid` 是否已登记，私钥与公钥是否成对。更换密钥时先发布新的公钥；还不认识的 `kid` 最多 30 秒后会重新查找。",
    },
    "client-assertion-used-once": {
      rule: "每个断言只能用一次。第二次使用，可能是有人在途中抄走了它。",
      mend: "为每个请求签一个新的断言，并使用新的 `jti`，网络出错后重试时也一样。",
    },
  },
});
