// The words of the view in which a message is changed and sent again.
import type { TamperingName } from "@/lib/inspector/tampering/registry";
import { inBoth } from "@/lib/locale";

type Words = {
  intro: string;
  tooLongAgo: string;
  again: string;
  byHand: string;
  byHandHelp: string;
  send: string;
  sending: string;
  leaveIn: (name: string) => string;
  changed: (message: number) => string;
  stopped: (side: string) => string;
  notStopped: string;
  reasons: Record<string, string>;
  names: Record<TamperingName, string>;
};

export const tamperingText = inBoth<Words>({
  en: {
    intro:
      "Send this message again with a change, as somebody would who stole it. The real server answers; what it notes appears in the list.",
    tooLongAgo:
      "What was really sent is not held any more (30 minutes, and never a password), so it cannot be sent again.",
    again: "Send it changed",
    byHand: "Change it by hand",
    byHandHelp: "Whatever stands here is sent. What you untick is left out.",
    send: "Send",
    sending: "Sending…",
    leaveIn: (name) => `send ${name}`,
    changed: (message) => `message ${message}, sent again`,
    stopped: (side) => `Stopped by ${side}:`,
    notStopped: "Nothing stopped it.",
    reasons: {
      "unknown-message": "This run has no such message.",
      "too-long-ago": "What was really sent is not held any more.",
      "does-not-fit": "This change cannot be made to this message.",
      "no-fresh-code":
        "Its code was used, and site B gave no new one without a question. Sign in and allow the app once more, then try again.",
      failed: "It could not be sent. Please try again.",
    },
    names: {
      "redirect-uri-other": "to another redirect URI",
      "client-unknown": "as a client that nobody registered",
      "response-type-token": "asking for a token instead of a code",
      "scope-invented": "with none but a scope that does not exist",
      "challenge-removed": "with a code that was asked for without PKCE (a downgrade)",
      "challenge-plain": "with a PKCE method that hides nothing",
      "state-twice": "with a second state",
      "request-unsigned": "with an unsigned request object (alg: none)",
      "code-again": "as it was: the code a second time",
      "code-changed": "with one character of the code changed",
      "verifier-removed": "without the code verifier, a fresh code in hand",
      "verifier-changed": "with one character of the verifier changed",
      "redirect-uri-of-another": "with the redirect URI of somebody else",
      "client-of-another": "as another client",
      "secret-changed": "with one character of the secret changed",
      "secret-removed": "without the client's secret",
      "grant-type-invented": "with a grant that does not exist",
      "refresh-token-again": "as it was: the refresh token a second time (the first ten seconds are forgiven)",
      "refresh-token-changed": "with one character of the refresh token changed",
      "access-token-changed": "with one character of the access token changed",
      "access-token-misshapen": "with something that is no token",
      "decision-again": "as it was: the decision a second time",
      "decision-foreign": "as a form that another site made",
      "state-changed": "with one character of the state changed",
      "state-removed": "without a state",
      "issuer-of-another": "as if another server had answered",
      "browser-of-another": "in a browser that began no login",
      "nonce-changed": "with an ID Token that was made for another login",
      "id-token-unsigned": "with an ID Token without a signature (alg: none)",
      "id-token-changed": "with one character of the ID Token changed",
      "userinfo-of-another": "with the userinfo of somebody else",
      "logout-token-unsigned": "with a logout token without a signature (alg: none)",
      "logout-token-again": "as it was: the logout token a second time",
    },
  },
  zh: {
    intro: "像窃取者那样修改这条消息，再发送一次。由真正的服务器回答，它记下的内容会出现在列表里。",
    tooLongAgo: "真正发送的内容已不再保留（保留 30 分钟，从不保留密码），所以不能再次发送。",
    again: "修改后发送",
    byHand: "手工修改",
    byHandHelp: "这里写的内容会被发送，取消勾选的不发送。",
    send: "发送",
    sending: "正在发送……",
    leaveIn: (name) => `发送 ${name}`,
    changed: (message) => `第 ${message} 条消息，再次发送`,
    stopped: (side) => `被${side}拦下：`,
    notStopped: "没有被拦下。",
    reasons: {
      "unknown-message": "这次登录里没有这条消息。",
      "too-long-ago": "真正发送的内容已不再保留。",
      "does-not-fit": "这条消息不能这样修改。",
      "no-fresh-code": "它的 code 已经用过，而 B 网站不询问就不给新的。请重新登录并授权一次，再试。",
      failed: "无法发送，请再试一次。",
    },
    names: {
      "redirect-uri-other": "换成别的 redirect URI",
      "client-unknown": "冒充没有登记过的客户端",
      "response-type-token": "要 token，而不是 code",
      "scope-invented": "只要一个不存在的 scope",
      "challenge-removed": "用没有 PKCE 的请求得到的 code（降级攻击）",
      "challenge-plain": "用什么也不隐藏的 PKCE 方法",
      "state-twice": "再加一个 state",
      "request-unsigned": "带没有签名的 request object（alg: none）",
      "code-again": "原样：第二次使用这个 code",
      "code-changed": "改动 code 的一个字符",
      "verifier-removed": "拿着新的 code，却没有 code verifier",
      "verifier-changed": "改动 verifier 的一个字符",
      "redirect-uri-of-another": "用别人的 redirect URI",
      "client-of-another": "冒充另一个客户端",
      "secret-changed": "改动客户端密钥的一个字符",
      "secret-removed": "不带客户端密钥",
      "grant-type-invented": "用不存在的授权方式",
      "refresh-token-again": "原样：第二次使用这个 refresh token（最初十秒会被原谅）",
      "refresh-token-changed": "改动 refresh token 的一个字符",
      "access-token-changed": "改动 access token 的一个字符",
      "access-token-misshapen": "用根本不是 token 的内容",
      "decision-again": "原样：第二次提交这个决定",
      "decision-foreign": "冒充别的网站做的表单",
      "state-changed": "改动 state 的一个字符",
      "state-removed": "不带 state",
      "issuer-of-another": "假装是另一个服务器的回答",
      "browser-of-another": "在没有发起登录的浏览器里",
      "nonce-changed": "用为另一次登录做的 ID Token",
      "id-token-unsigned": "用没有签名的 ID Token（alg: none）",
      "id-token-changed": "改动 ID Token 的一个字符",
      "userinfo-of-another": "用别人的 userinfo",
      "logout-token-unsigned": "用没有签名的 logout token（alg: none）",
      "logout-token-again": "原样：第二次使用这个 logout token",
    },
  },
});
