// Rules of the authorization request's own parameters, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { authorizationRequestRules } from "@/lib/provider/refusals/authorization-request";
import type { ErrorText } from "./error-text";
import type { interactionErrorText } from "./interaction";

export const authorizationRequestErrorText = inBoth<
  Record<Exclude<keyof typeof authorizationRequestRules, keyof (typeof interactionErrorText)["en"]>, ErrorText>
>({
  en: {
    "request-object-unsupported": {
      rule: "A request object (`request`, a JWT with the parameters in it) is not read here. Ignoring it would be worse than refusing it: the app would believe that its signed values were followed.",
      mend: "Turn request objects off in your library and send each parameter by itself. The metadata says what is supported: `request_parameter_supported`.",
    },
    "request-uri-unsupported": {
      rule: "This `request_uri` is not one that this server gave out, and it fetches none from elsewhere. A server that fetches addresses sent by strangers can be sent into its own network.",
      mend: "Send the parameters themselves, or push them first (RFC 9126) where the metadata names a `pushed_authorization_request_endpoint`, and use the `request_uri` of that answer unchanged.",
    },
    "response-type-missing": {
      rule: "`response_type` says what is to come back. The server does not guess, because another answer than the app expects could end where nobody protects it.",
      mend: "Add `response_type=code` to the authorization request. If it is there, look whether its value is empty.",
    },
    "response-type-supported": {
      rule: "Only `response_type=code` is answered. With `token` or `id_token` the credentials would pass through the browser's address bar, where history, logs and scripts can take them.",
      mend: 'Use the authorization code flow with PKCE; a single-page app can do it as well. In a library, look for an option such as `responseType: "code"`, and do not mix several types.',
    },
    "response-type-registered": {
      rule: "A client uses only the grants that it registered. A client of the client credentials grant, say, has no business in people's browsers, whoever starts a login in its name.",
      mend: "Register the client with `authorization_code` among its `grant_types`, or check that this is the `client_id` you meant.",
    },
    "response-mode-supported": {
      rule: "`response_mode` says how the answer travels. A mode that this server lacks is refused, since the app would wait for an answer in another place.",
      mend: "Leave `response_mode` out, or take one of `response_modes_supported` in the metadata. Libraries made for another provider often set `fragment`, `jwt` or `web_message` by default.",
    },
    "prompt-known": {
      rule: "`prompt` is a list of known words with spaces between them. An unknown one is refused, because it may stand for a question to the person that would then not be asked.",
      mend: "Use `none`, `login`, `consent` or `select_account`, in small letters. `prompt=create` or `prompt=force` of other providers do not exist here; leave `prompt` out when nothing special is needed.",
    },
    "prompt-none-alone": {
      rule: "`prompt=none` forbids every page, each other word asks for one. Both together cannot be obeyed, and choosing one would surprise somebody.",
      mend: "Send `prompt=none` alone for a silent check, and start a second request without it when the answer is `login_required` or `consent_required`.",
    },
    "max-age-number": {
      rule: "`max_age` is the number of seconds since the last sign-in that the app accepts. If a value that nobody understands were ignored, an old session would pass where a fresh one was asked for.",
      mend: "Send digits only, such as `max_age=3600`: no sign, no decimal point, no unit, at most nine digits. `max_age=0` asks for the password every time.",
    },
  },
  zh: {
    "request-object-unsupported": {
      rule: "这里不读取请求对象（`request`，即装着参数的 JWT）。悄悄忽略比拒绝更糟：应用会以为签过名的值已经生效。",
      mend: "在客户端库里关闭请求对象，逐个发送参数。支持与否写在元数据的 `request_parameter_supported` 里。",
    },
    "request-uri-unsupported": {
      rule: "这个 `request_uri` 不是本服务器发出的，而服务器也不会去别处抓取。替陌生人抓取地址的服务器，可能被引到自己的内网里。",
      mend: "直接发送各个参数；如果元数据里有 `pushed_authorization_request_endpoint`，也可以先推送（RFC 9126），再原样使用返回的 `request_uri`。",
    },
    "response-type-missing": {
      rule: "`response_type` 说明要返回什么。服务器不会猜：返回的若不是应用所期待的，就可能落到无人保护的地方。",
      mend: "在授权请求里加上 `response_type=code`。如果已经有了，请检查它的值是否为空。",
    },
    "response-type-supported": {
      rule: "只支持 `response_type=code`。用 `token` 或 `id_token` 时，凭据会经过浏览器地址栏，可能被历史记录、日志和脚本取走。",
      mend: '改用带 PKCE 的授权码流程，单页应用同样适用。在客户端库里找 `responseType: "code"` 之类的选项，不要混用多种类型。',
    },
    "response-type-registered": {
      rule: "客户端只能使用登记过的授权方式。例如只用 client credentials 的客户端，不该出现在用户的浏览器里，无论是谁以它的名义发起登录。",
      mend: "登记时让 `grant_types` 包含 `authorization_code`，或者检查 `client_id` 是否填成了别的应用。",
    },
    "response-mode-supported": {
      rule: "`response_mode` 说明用什么方式返回结果。不支持的方式会被拒绝，否则应用会在另一个地方空等。",
      mend: "去掉 `response_mode`，或从元数据的 `response_modes_supported` 中选一个。为其他服务商写的库常常默认使用 `fragment`、`jwt` 或 `web_message`。",
    },
    "prompt-known": {
      rule: "`prompt` 由已知的词组成，用空格分隔。不认识的词会被拒绝，因为它可能要求向用户提问，而这个问题将不会被问到。",
      mend: "使用小写的 `none`、`login`、`consent` 或 `select_account`。其他服务商的 `prompt=create`、`prompt=force` 在这里不存在；没有特别要求时不要发送 `prompt`。",
    },
    "prompt-none-alone": {
      rule: "`prompt=none` 不允许显示任何页面，而其他词都要求显示页面。两者无法同时满足，任选其一都会出人意料。",
      mend: "静默检查时只发送 `prompt=none`；如果返回 `login_required` 或 `consent_required`，再发起一次不带它的请求。",
    },
    "max-age-number": {
      rule: "`max_age` 是应用能接受的、距上次登录的秒数。如果把看不懂的值忽略掉，本该要求重新登录的地方，旧会话也能通过。",
      mend: "只发送数字，例如 `max_age=3600`：不带符号、小数点和单位，最多九位。`max_age=0` 表示每次都要输入密码。",
    },
  },
});
