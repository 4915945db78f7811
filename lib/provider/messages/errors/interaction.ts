// Rules of who asks, where the answer goes, and what the person decides, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { authorizationRequestRules } from "@/lib/provider/refusals/authorization-request";
import type { ErrorText } from "./error-text";

type InteractionRule = Extract<
  keyof typeof authorizationRequestRules,
  | "client-registered"
  | "redirect-uri-registered"
  | "request-open"
  | "request-answered-once"
  | "form-own"
  | "consent-denied"
  | "login-required"
  | "consent-required"
>;

export const interactionErrorText = inBoth<Record<InteractionRule, ErrorText>>({
  en: {
    "client-registered": {
      rule: "Nobody is redirected before the client is known. Otherwise a link with this server's good name could send people to any address at all.",
      mend: "Copy the client ID from the app's page in the developer console. The usual causes: the ID of another instance or of a deleted app, an environment variable that is empty, a space at the end, or `client_id` sent twice.",
    },
    "redirect-uri-registered": {
      rule: "`redirect_uri` must be one that the client registered, the same to the character. Every kinder comparison has let codes out to an attacker's address.",
      mend: "Register the very address that your app sends, or send the one that is registered. The usual differences: a slash at the end, another port, `http` for `https`, `127.0.0.1` for `localhost`, upper and lower case. Only a public client may vary the port, and only on `127.0.0.1` or `[::1]`.",
    },
    "request-open": {
      rule: "A waiting sign-in belongs to the browser in which it began and lives for ten minutes. Otherwise a person could be led to finish what an attacker started, and end up in the attacker's account.",
      mend: "Start again from the app. If it happens at once, the browser does not keep the cookie `birch-session`: the address changed on the way (`localhost` and `127.0.0.1` are two sites), cookies are blocked, or a test followed the redirect without its cookies.",
    },
    "request-answered-once": {
      rule: "Each authorization request gets one answer. With a second one, a form that was sent twice would make two codes, and nobody would miss a stolen one.",
      mend: "Begin a new authorization request instead of using an old address or the Back button. If your app opened the same link twice, look for a double click or a retry in its code.",
    },
    "form-own": {
      rule: "A form counts only when a page of ours showed it to this very browser. Otherwise another site could press “Allow” or sign a person in behind their back.",
      mend: "Reload the page and send the form again; it may have been open for too long. A test or script has to keep the cookie of the page that it loaded, and to send `csrf_token` from it, without an `Origin` of another site.",
    },
    "consent-denied": {
      rule: "The person was asked and said no, which is theirs to decide. Nothing was shared, and no code exists.",
      mend: "Treat it as an answer, not as a failure: say that nothing happened and offer the sign-in button again. Do not send the person straight back; ask for fewer scopes if many people deny.",
    },
    "login-required": {
      rule: "`prompt=none` promises that no page is shown, and nobody is signed in here, or the session is older than `max_age` allows. A code without a person behind it would be nobody's.",
      mend: "This is the normal answer to a silent check. Start the request again without `prompt=none` when the person wants to sign in. In a hidden frame the session's cookie does not arrive (`SameSite=Lax`), so check with a redirect.",
    },
    "consent-required": {
      rule: "`prompt=none` promises that no page is shown, but the person has not allowed all of these scopes yet, or the app's address proves nothing about who listens there. Silence is not consent.",
      mend: "Start the request again without `prompt=none`, or ask silently for the scopes only that were allowed before. A public client at `localhost` or with a scheme of its own always has to ask.",
    },
  },
  zh: {
    "client-registered": {
      rule: "在确认客户端之前，不会把任何人重定向走。否则借着本服务器的好名声，一个链接就能把人送到任意地址。",
      mend: "从开发者控制台的应用页面复制 client ID。常见原因：用了另一个实例或已删除应用的 ID、环境变量为空、末尾多了空格、`client_id` 发送了两次。",
    },
    "redirect-uri-registered": {
      rule: "`redirect_uri` 必须与客户端登记过的某一个逐字符相同。任何更宽松的比较，都曾把授权码泄露给攻击者的地址。",
      mend: "登记应用实际发送的地址，或者发送已登记的那个。常见差异：结尾的斜杠、端口、`http` 与 `https`、`127.0.0.1` 与 `localhost`、大小写。只有公开客户端在 `127.0.0.1` 或 `[::1]` 上可以换端口。",
    },
    "request-open": {
      rule: "等待中的登录属于发起它的那个浏览器，有效期十分钟。否则别人可能被引去完成攻击者开始的登录，最后进了攻击者的账号。",
      mend: "从应用重新开始。如果一开始就出现，说明浏览器没有保留 `birch-session` 这个 cookie：可能途中换了地址（`localhost` 和 `127.0.0.1` 是两个网站）、cookie 被屏蔽，或者测试跟随重定向时没有带上 cookie。",
    },
    "request-answered-once": {
      rule: "每个授权请求只回答一次。否则表单提交两次就会产生两个授权码，其中一个被偷也不会有人发现。",
      mend: "发起新的授权请求，不要使用旧地址或“后退”按钮。如果是应用把同一个链接打开了两次，请检查代码里的双击或重试。",
    },
    "form-own": {
      rule: "只有由我们的页面显示给这个浏览器的表单才算数。否则别的网站可以替人点“同意授权”，或在背后让人登录。",
      mend: "刷新页面后重新提交，页面可能打开得太久了。测试或脚本需要保留加载页面时得到的 cookie，发送该页面里的 `csrf_token`，并且不要带其他网站的 `Origin`。",
    },
    "consent-denied": {
      rule: "已经询问过用户，用户拒绝了，这是用户的权利。没有共享任何信息，也没有产生授权码。",
      mend: "把它当作一种回答，而不是故障：说明什么都没有发生，并再次提供登录按钮。不要立刻把人送回来；如果很多人拒绝，请减少申请的 scope。",
    },
    "login-required": {
      rule: "`prompt=none` 承诺不显示任何页面，而这里没有人登录，或者会话已超过 `max_age` 的限制。背后没有人的授权码，不属于任何人。",
      mend: "这是静默检查的正常结果。用户想登录时，发起一次不带 `prompt=none` 的请求。隐藏的 iframe 收不到会话 cookie（`SameSite=Lax`），请用重定向来检查。",
    },
    "consent-required": {
      rule: "`prompt=none` 承诺不显示任何页面，但用户还没有同意全部 scope，或者应用的地址无法证明是谁在接收。沉默不等于同意。",
      mend: "发起一次不带 `prompt=none` 的请求，或者静默检查时只申请已经同意过的 scope。位于 `localhost` 或使用自定义 scheme 的公开客户端每次都必须询问。",
    },
  },
});
