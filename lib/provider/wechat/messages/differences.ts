// WeChat's login beside the standards: what differs, and what follows for security.
import { inBoth } from "@/lib/locale";
import type { Difference } from "@/lib/provider/wechat/differences";

type Texts = { wechat: string; standard: string; follows: string };

export const differenceText = inBoth<Record<Difference, Texts>>({
  en: {
    names: {
      wechat: "`appid` and `secret`",
      standard: "`client_id` and `client_secret`",
      follows: "Nothing for security; generic connectors send the wrong names.",
    },
    state: {
      wechat: "`state` is optional",
      standard: "a check against forged requests",
      follows:
        "Without it somebody can sign your visitor in as themselves (login CSRF). Always send it and compare it.",
    },
    pkce: {
      wechat: "no PKCE, no `nonce`",
      standard: "`code_challenge` ties the code to the request",
      follows: "A code that somebody put in place of another is not noticed; `state` is all there is.",
    },
    qr: {
      wechat: "the screen with the code and the phone are two devices",
      standard: "the device flow has the same weakness, and says so",
      follows:
        "Somebody shows their own code to a victim and is signed in as the victim. Only the words on the phone help.",
    },
    domain: {
      wechat: "only the domain of `redirect_uri` is compared",
      standard: "the whole address, as a string",
      follows: "Any page of that domain that forwards or shows its address gives codes away.",
    },
    denial: {
      wechat: "a `state` without `code`, or `code=authdeny`, or nothing at all",
      standard: "`error=access_denied`",
      follows: "A client that waits for `error` waits for ever, or redeems the word authdeny.",
    },
    iss: {
      wechat: "no `iss` in the answer",
      standard: "`iss` says whose code it is",
      follows: "With several providers, give each a redirect URI of its own, so that codes are not mixed up.",
    },
    secret: {
      wechat: "the secret stands in the address of a GET",
      standard: "POST, with the secret in the header or in the body, never in the address",
      follows: "Every log and every proxy on the way keeps it. Take it out of yours, and change it when it leaked.",
    },
    redirectUri: {
      wechat: "no `redirect_uri` at the exchange",
      standard: "it is compared once more",
      follows: "A code that came by another page of the domain is accepted all the same.",
    },
    reuse: {
      wechat: "a second use gets 40163, and the first tokens live on; a code lives ten minutes, in H5 five",
      standard: "the tokens of the first use are revoked",
      follows: "A stolen code that was used first leaves no trace but your own 40163: treat that as an alarm.",
    },
    status: {
      wechat: "HTTP 200 always; an error is an `errcode`, and success has none",
      standard: "400 or 401 with an `error`",
      follows: "Whoever reads the status takes a failure for a login. Look for `errcode` first.",
    },
    contentType: {
      wechat: "JSON that calls itself `text/plain`, without a charset",
      standard: "`application/json`",
      follows: "Strict libraries refuse it, others read names as Latin-1. Read it as UTF-8, and check what is in it.",
    },
    tokenType: {
      wechat: "no `token_type`",
      standard: "it is required",
      follows: "Nothing for security; generic libraries refuse the answer.",
    },
    scope: {
      wechat: "commas between scopes, after a refresh also behind the last",
      standard: "spaces",
      follows: "Split at spaces, and two scopes become one unknown name; the check behind it goes wrong.",
    },
    idToken: {
      wechat: "nothing is signed",
      standard: "an ID Token, signed and made for one client",
      follows: "Believe only what your own server fetched; never a token or an `openid` that a browser or an app sent.",
    },
    openid: {
      wechat: "`openid` per app, `unionid` per owner, where there is one",
      standard: "`sub`, for good",
      follows: "Accounts keyed by `openid` are lost with the app; a nickname is nobody’s alone. There is no email.",
    },
    userinfo: {
      wechat: "the access token stands in the address",
      standard: "in the `Authorization` header",
      follows: "It ends up in logs and histories, where it is good for two hours.",
    },
    refresh: {
      wechat: "`refresh_token` without a secret, the same tokens again, 30 days",
      standard: "the client proves itself, or each refresh token is used once",
      follows: "Whoever copies the refresh token uses it for its whole life, and nobody notices. Keep it encrypted.",
    },
  },
  zh: {
    names: {
      wechat: "`appid` 和 `secret`",
      standard: "`client_id` 和 `client_secret`",
      follows: "不影响安全，但通用的连接器会用错参数名。",
    },
    state: {
      wechat: "`state` 可以不传",
      standard: "必须防范伪造的请求",
      follows: "不传就可能让别人把你的访客登录成他自己的账号（登录 CSRF）。请务必发送并比对。",
    },
    pkce: {
      wechat: "没有 PKCE，也没有 `nonce`",
      standard: "用 `code_challenge` 把 code 和请求绑在一起",
      follows: "code 被人掉包也不会被发现，只有 `state` 一道防线。",
    },
    qr: {
      wechat: "显示二维码的屏幕和手机是两台设备",
      standard: "设备授权流程有同样的弱点，并且写明了",
      follows: "有人把自己的二维码发给受害者，就能以受害者的身份登录。能起作用的只有手机上的提示。",
    },
    domain: {
      wechat: "只比较 `redirect_uri` 的域名",
      standard: "把整个地址作为字符串比较",
      follows: "该域名下任何会转发或泄露地址的页面都会把 code 送出去。",
    },
    denial: {
      wechat: "只有 `state` 没有 `code`，或 `code=authdeny`，或者什么都没有",
      standard: "`error=access_denied`",
      follows: "只等 `error` 的客户端会一直等下去，或者拿 authdeny 这个词去换令牌。",
    },
    iss: {
      wechat: "回应里没有 `iss`",
      standard: "`iss` 说明 code 来自谁",
      follows: "接入多家登录时，请给每一家单独的 redirect_uri，以免 code 被混用。",
    },
    secret: {
      wechat: "密钥放在 GET 的地址里",
      standard: "用 POST，密钥放在请求头或请求体里，绝不放在地址里",
      follows: "沿途的每一份日志、每一个代理都会留下它。请从自己的日志中去掉，泄露后立即更换。",
    },
    redirectUri: {
      wechat: "换令牌时不带 `redirect_uri`",
      standard: "要再比较一次",
      follows: "从该域名下别的页面得到的 code 同样会被接受。",
    },
    reuse: {
      wechat: "第二次使用得到 40163，第一次的令牌继续有效；code 有效十分钟，H5 为五分钟",
      standard: "第一次得到的令牌会被撤销",
      follows: "code 被盗并抢先使用时，你能看到的只有自己的 40163，请把它当作警报。",
    },
    status: {
      wechat: "一律是 HTTP 200；出错时有 `errcode`，成功时没有",
      standard: "400 或 401，并带有 `error`",
      follows: "只看状态码就会把失败当成登录成功。请先看有没有 `errcode`。",
    },
    contentType: {
      wechat: "内容是 JSON，却声明为 `text/plain`，也不带字符集",
      standard: "`application/json`",
      follows: "严格的库会拒绝，另一些会把昵称按 Latin-1 解码。请按 UTF-8 读取，并检查内容。",
    },
    tokenType: {
      wechat: "没有 `token_type`",
      standard: "必须有",
      follows: "不影响安全，但通用的库会拒绝这个回应。",
    },
    scope: {
      wechat: "多个 scope 用逗号分隔，刷新之后末尾还多一个逗号",
      standard: "用空格分隔",
      follows: "按空格拆分会得到一个不认识的名字，后面的权限判断就会出错。",
    },
    idToken: {
      wechat: "没有任何签名",
      standard: "ID Token 有签名，并且只给一个客户端",
      follows: "只相信自己的服务器取来的内容，不要相信浏览器或 App 发来的令牌和 `openid`。",
    },
    openid: {
      wechat: "`openid` 每个应用不同；同一主体下可以有 `unionid`",
      standard: "`sub`，永久不变",
      follows: "以 `openid` 为主键的账号换了应用就丢了；昵称可以重复。也没有邮箱。",
    },
    userinfo: {
      wechat: "访问令牌放在地址里",
      standard: "放在 `Authorization` 头里",
      follows: "它会留在日志和浏览记录里，两小时内都能使用。",
    },
    refresh: {
      wechat: "`refresh_token` 不需要密钥，返回的还是原来的令牌，有效 30 天",
      standard: "客户端要证明自己，或者每个刷新令牌只能用一次",
      follows: "谁拿到刷新令牌，谁就能一直用到它过期，而且没有人会发现。请加密保存。",
    },
  },
});
