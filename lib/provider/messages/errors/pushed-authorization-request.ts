// What the rules of pushed authorization requests ask, and what to do about them.
import { inBoth } from "@/lib/locale";
import type { pushedAuthorizationRequestRules } from "@/lib/provider/refusals/pushed-authorization-request";

export const pushedAuthorizationRequestErrorText = inBoth<
  Record<keyof typeof pushedAuthorizationRequestRules, { rule: string; mend: string }>
>({
  en: {
    "pushed-client-id": {
      rule: "A pushed request is an authorization request, and every one of these names its client. Without the name, what was pushed could not be told from another client’s.",
      mend: "Send client_id in the form, also when the client authenticates in the Authorization header.",
    },
    "pushed-request-uri-refused": {
      rule: "What is pushed are the parameters themselves. A request_uri among them would point on to something that nobody has checked yet.",
      mend: "Leave request_uri out of the push; you get one in the answer.",
    },
    "pushed-request-length": {
      rule: "Pushed parameters are stored until they are used, so their length is limited.",
      mend: "Send less: a shorter state, fewer scopes or claims. Keep at your side what belongs to you, and put a reference to it into state.",
    },
    "pushed-requests-waiting": {
      rule: "Every pushed request is kept for a while. A client may have only so many that nobody has answered, or one client could fill the store.",
      mend: "Push right before you send the browser, not ahead of time, and wait as many seconds as Retry-After says.",
    },
    "pushed-request-known": {
      rule: "A request_uri belongs to the client that pushed it. One that was made up, changed on the way, or pushed by another client says nothing about who asks.",
      mend: "Use the request_uri exactly as the push answered it, with the client_id that pushed it.",
    },
    "pushed-request-expired": {
      rule: "A request_uri works for a short time only, so that one found later, in a log or a history, is worthless.",
      mend: "Push the request again and send the browser at once; expires_in tells how many seconds there are.",
    },
    "pushed-request-used-once": {
      rule: "A request_uri is answered once. Its code_challenge, state and nonce belong to one sign-in; a second answer would help only somebody who copied the address.",
      mend: "Push a new request for every sign-in.",
    },
    "pushed-request-required": {
      rule: "This client is registered with require_pushed_authorization_requests, so that nobody can change its requests in the browser.",
      mend: "Send the parameters to the pushed authorization request endpoint first, then send the browser with client_id and request_uri alone.",
    },
  },
  zh: {
    "pushed-client-id": {
      rule: "推送的请求也是授权请求，而每个授权请求都要写明自己的客户端。没有它，就无法区分是谁推送的。",
      mend: "在表单里带上 client_id；即使客户端用 Authorization 头证明身份，也要带上。",
    },
    "pushed-request-uri-refused": {
      rule: "推送的应当是参数本身。如果其中再带 request_uri，它指向的内容就没有人检查过。",
      mend: "推送时去掉 request_uri，应答里会给你一个。",
    },
    "pushed-request-length": {
      rule: "推送的参数会保存到使用为止，因此长度有限制。",
      mend: "少发一些：缩短 state，减少 scope 或 claims。自己的数据留在自己那边，只在 state 里放一个引用。",
    },
    "pushed-requests-waiting": {
      rule: "每个推送的请求都会保存一段时间。同一个客户端等待处理的请求数量有上限，否则一个客户端就能占满存储。",
      mend: "在即将跳转浏览器时再推送，不要提前；并按 Retry-After 的秒数等待。",
    },
    "pushed-request-known": {
      rule: "request_uri 属于推送它的客户端。编造的、途中被改动的，或别的客户端推送的，都不能说明是谁在请求。",
      mend: "原样使用推送应答里的 request_uri，并带上推送时的 client_id。",
    },
    "pushed-request-expired": {
      rule: "request_uri 只在很短的时间内有效，这样日后从日志或历史记录里找到它也毫无用处。",
      mend: "重新推送，并立即跳转浏览器；expires_in 说明还有多少秒。",
    },
    "pushed-request-used-once": {
      rule: "一个 request_uri 只应答一次。其中的 code_challenge、state 和 nonce 只属于一次登录；第二次应答只会帮到复制了地址的人。",
      mend: "每次登录都推送一个新的请求。",
    },
    "pushed-request-required": {
      rule: "该客户端登记了 require_pushed_authorization_requests，这样没有人能在浏览器里改动它的请求。",
      mend: "先把参数发送到推送端点，然后只用 client_id 和 request_uri 跳转浏览器。",
    },
  },
});
