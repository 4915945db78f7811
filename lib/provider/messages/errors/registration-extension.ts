// Rules of what a client registers of a dialect, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { registrationExtensionRules } from "@/lib/provider/refusals/registration-extension";
import type { ErrorText } from "./error-text";

export const registrationExtensionErrorText = inBoth<Record<keyof typeof registrationExtensionRules, ErrorText>>({
  en: {
    "extension-in-demo-mode": {
      rule: "A dialect protects people less than OAuth 2.0 does, so in production a client cannot give it to itself: a person decides for one app at a time.",
      mend: "Leave the member out. Then sign in, open the app in the developer console and switch the dialect on there. While you build, start the server in demo mode.",
    },
    "extension-object": {
      rule: "What a client says about a dialect is one JSON object with members of its own.",
      mend: 'Send an object, for example `"wechat": {"kind": "website", "callback_domain": "localhost"}`. Leave the member out for a client without the dialect.',
    },
    "extension-members-known": {
      rule: "Inside this member nothing is ignored. A misspelt switch would be left at its default, and the test that needs it would pass or fail for the wrong reason.",
      mend: "Compare the names with the list in the `error_description`, letter by letter.",
    },
    "member-host": {
      rule: "In this dialect codes go to any path of one domain, so the domain is all that protects them. It is compared with the host of each `redirect_uri` and must be written as a browser writes a host.",
      mend: "Send `www.example.com`, `localhost` or `127.0.0.1:8080`: no `https://`, no `/`, no capitals, no `*`. With a port only that port will do.",
    },
    "member-group": {
      rule: "A union group is a short name. Apps with the same name know a person by the same `unionid`; without a group there is none.",
      mend: "Send a name such as `shop`, or `null` for no `unionid`. Left out, the app gets a group that it shares with no other.",
    },
    "member-number": {
      rule: "This member is a whole number within bounds, so that nobody can make the server wait for long.",
      mend: "Send a JSON number without quotation marks and without a fraction, or leave the member out for the default.",
    },
  },
  zh: {
    "extension-in-demo-mode": {
      rule: "方言协议对用户的保护不如 OAuth 2.0，所以在生产模式下客户端不能自行启用，要由人逐个应用决定。",
      mend: "去掉这个成员，然后登录开发者控制台，在应用的页面上打开它。开发时请以演示模式启动服务器。",
    },
    "extension-object": {
      rule: "客户端对方言协议的说明是一个 JSON 对象，有自己的成员。",
      mend: '发送一个对象，例如 `"wechat": {"kind": "website", "callback_domain": "localhost"}`。不使用方言的客户端请去掉这个成员。',
    },
    "extension-members-known": {
      rule: "这个成员里的内容不会被忽略。如果开关的名字写错，它会停留在默认值，依赖它的测试就会因为错误的原因通过或失败。",
      mend: "请与 `error_description` 里列出的名称逐字比较。",
    },
    "member-host": {
      rule: "在这个方言里，授权码可以发往一个域名下的任何路径，所以只有域名在保护它。它会与每个 `redirect_uri` 的主机比较，必须按浏览器的写法书写。",
      mend: "请发送 `www.example.com`、`localhost` 或 `127.0.0.1:8080` 这样的值：不带 `https://`，不带 `/`，不用大写，不用 `*`。写了端口就只接受这个端口。",
    },
    "member-group": {
      rule: "union group 是一个简短的名称。同名的应用会得到同一个人的同一个 `unionid`；没有 group 就没有 `unionid`。",
      mend: "发送一个名称，例如 `shop`；发送 `null` 表示不要 `unionid`。省略时，应用会得到一个不与其他应用共享的 group。",
    },
    "member-number": {
      rule: "这个成员是一定范围内的整数，这样就没有人能让服务器等待太久。",
      mend: "发送不带引号、不带小数的 JSON 数字；省略则使用默认值。",
    },
  },
});
