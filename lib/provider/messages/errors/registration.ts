// Rules of who may register and manage a client, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { registrationRules } from "@/lib/provider/refusals/registration";
import type { ErrorText } from "./error-text";

type RegistrationRule = Extract<
  keyof typeof registrationRules,
  | "initial-access-token"
  | "registration-access-token"
  | "client-id-own"
  | "server-members-not-sent"
  | "client-secret-current"
  | "client-type-stays"
  | "body-object"
  | "body-json"
  | "software-statement-refused"
>;

export const registrationErrorText = inBoth<Record<RegistrationRule, ErrorText>>({
  en: {
    "initial-access-token": {
      rule: "In production only whoever has this server's initial access token may register clients. Otherwise anybody could put up an app with a familiar name and ask people for access.",
      mend: "Send `Authorization: Bearer …` with the token that `npm run initial-access-token` prints on the server, or register the app in the developer console.",
    },
    "registration-access-token": {
      rule: "A registration is opened by its own `registration_access_token` and by no other. Otherwise one client could change another's redirect URIs and have its codes sent elsewhere.",
      mend: "Use the `registration_client_uri` and the `registration_access_token` of the same registration answer. A client secret, an access token or the initial access token does not open it, and an app made in the console is managed there.",
    },
    "client-id-own": {
      rule: "The document that replaces a registration names the client that it is for. So a document meant for another client does no harm here.",
      mend: "Copy `client_id` from the registration answer into the document that you send with PUT.",
    },
    "server-members-not-sent": {
      rule: "Some members are the server's to say: the registration token and address, and the times of issue and expiry. A client that sends them may believe that it can set them.",
      mend: "Do not send the whole answer back. Take out `registration_access_token`, `registration_client_uri`, `client_id_issued_at` and `client_secret_expires_at` first.",
    },
    "client-secret-current": {
      rule: "A client cannot choose its secret: people choose weak ones. The document may repeat the current secret, and that is all.",
      mend: "Leave `client_secret` out of the document. A new secret comes from a new registration.",
    },
    "client-type-stays": {
      rule: "A client stays confidential or public, as it was registered. If it could give up its secret, whoever stole its registration token could use its codes without one.",
      mend: "Keep `token_endpoint_auth_method` on the same side: leaving it out means `client_secret_basic`, so a public client has to send `none` again. For the other kind, register a new client.",
    },
    "body-object": {
      rule: "The body is one JSON object whose members are the client's metadata.",
      mend: "Send `{ … }`, not a list, a text or `null`. The usual cause is JSON that was turned into a text twice.",
    },
    "body-json": {
      rule: "Registrations are JSON, sent as `application/json`. Another media type could be sent by a form of another site, without the person in the browser noticing.",
      mend: "Set `Content-Type: application/json` and send `JSON.stringify(…)`. Look for a comma at the end of a list, for single quotation marks, and for shell quoting that took the double ones away.",
    },
    "software-statement-refused": {
      rule: "A software statement is somebody else's signed word about a client. This server trusts nobody to give it, and ignoring it would look as if it had been believed.",
      mend: "Leave `software_statement` out and send the metadata as plain members.",
    },
  },
  zh: {
    "initial-access-token": {
      rule: "在生产模式下，只有持有本服务器 initial access token 的人才能登记客户端。否则任何人都能用熟悉的名字登记一个应用，再去索取用户的授权。",
      mend: "发送 `Authorization: Bearer …`，令牌由服务器上的 `npm run initial-access-token` 打印；或者在开发者控制台登记应用。",
    },
    "registration-access-token": {
      rule: "一份登记只能用它自己的 `registration_access_token` 打开。否则一个客户端可以修改另一个的 redirect_uri，把授权码引到别处。",
      mend: "使用同一个登记响应里的 `registration_client_uri` 和 `registration_access_token`。client secret、access token 或 initial access token 都不行；在控制台创建的应用只能在控制台管理。",
    },
    "client-id-own": {
      rule: "用来替换登记的文档要写明是哪个客户端的。这样，本来给另一个客户端的文档不会在这里造成损害。",
      mend: "把登记响应里的 `client_id` 写进用 PUT 发送的文档。",
    },
    "server-members-not-sent": {
      rule: "有些成员由服务器决定：登记令牌和地址、签发和到期时间。客户端发送它们，可能是误以为自己能设定。",
      mend: "不要把整个响应原样发回。请先去掉 `registration_access_token`、`registration_client_uri`、`client_id_issued_at` 和 `client_secret_expires_at`。",
    },
    "client-secret-current": {
      rule: "客户端不能自选密钥：人选的往往太弱。文档里可以重复当前的密钥，仅此而已。",
      mend: "从文档里去掉 `client_secret`。要新的密钥，请重新登记。",
    },
    "client-type-stays": {
      rule: "客户端登记为机密或公开之后不再改变。如果它可以放弃密钥，偷到登记令牌的人就能不带密钥使用它的授权码。",
      mend: "`token_endpoint_auth_method` 要保持在同一类：不写就等于 `client_secret_basic`，所以公开客户端必须再次发送 `none`。需要另一类时，请登记新的客户端。",
    },
    "body-object": {
      rule: "请求体是一个 JSON 对象，成员就是客户端的元数据。",
      mend: "发送 `{ … }`，而不是列表、文本或 `null`。最常见的原因是 JSON 被转成文本两次。",
    },
    "body-json": {
      rule: "登记使用以 `application/json` 发送的 JSON。其他媒体类型可能由别的网站的表单发出，而浏览器前的人毫不知情。",
      mend: "设置 `Content-Type: application/json` 并发送 `JSON.stringify(…)`。检查列表末尾的逗号、单引号，以及 shell 是否吃掉了双引号。",
    },
    "software-statement-refused": {
      rule: "software statement 是别人为客户端签名作的担保。本服务器不信任任何担保方，而悄悄忽略会让人以为它被采信了。",
      mend: "去掉 `software_statement`，把元数据作为普通成员发送。",
    },
  },
});
