// The words of the page to which the implicit grant comes back; also used in the browser.
import { inBoth } from "@/lib/locale";

export const arrivalText = inBoth({
  en: {
    title: "Back from Birch",
    heading: "What came back behind the #",
    reading: "Only a script can read what stands behind the #.",
    noScript:
      "Without JavaScript nobody can read it: what stands behind the # never reaches a server, only the scripts on the page. That is the whole idea of the implicit grant.",
    nothing: {
      title: "There is nothing behind the #.",
      text: "This page shows what the implicit grant brings back. Start it from the page before.",
    },
    foreign: {
      title: "Acorn did not begin this.",
      text: "The state is not the one that Acorn gave this browser. A token that somebody slipped into the address would look exactly like this, so Acorn does not touch it.",
    },
    nonsense: {
      title: "Acorn cannot accept this answer.",
      text: "It is not from Birch, or not in the form that Birch uses. Acorn does not touch it. You can start again.",
    },
    denied: { title: "You chose not to share.", text: "Nothing happened, and no token was made." },
    refused: "Birch gave no token.",
    token: {
      title: "Acorn's page holds a token.",
      text: "The state is the one that Acorn gave this browser, and iss is Birch. The script has cleaned the address bar; before that, everything below stood in it.",
    },
    seenTitle: "What any script on this page can read",
    seen: "Acorn's own script read this. An analytics snippet, an advertisement or a browser extension could have read it as well, and sent it anywhere.",
    callApi: "Call the API",
    calling: "Asking Birch…",
    answered: "Birch's API answered",
    refusedCall: "Birch's API refused",
    how: "Your browser asked Birch directly, with the token in the Authorization header. Acorn's server had no part in it.",
    unreachable: "Birch does not answer. Please try again in a moment.",
    back: "Back to the two retired grants",
  },
  zh: {
    title: "从 Birch 回来",
    heading: "# 后面带回了什么",
    reading: "# 后面的内容只有脚本才能读到。",
    noScript:
      "没有 JavaScript 就没有人能读到它：# 后面的内容不会到达任何服务器，只有页面上的脚本看得到。这正是隐藏式的原理。",
    nothing: { title: "# 后面什么也没有。", text: "这个页面展示隐藏式带回的内容。请从上一页开始。" },
    foreign: {
      title: "这不是 Acorn 发起的。",
      text: "state 不是 Acorn 给这个浏览器的那一个。别人塞进网址里的令牌看起来就是这样，所以 Acorn 不会碰它。",
    },
    nonsense: {
      title: "Acorn 无法接受这个回应。",
      text: "它不是来自 Birch，或者不是 Birch 使用的格式。Acorn 不会碰它。你可以重新开始。",
    },
    denied: { title: "你选择了不授权。", text: "什么也没有发生，也没有生成令牌。" },
    refused: "Birch 没有给出令牌。",
    token: {
      title: "Acorn 的页面拿到了令牌。",
      text: "state 正是 Acorn 给这个浏览器的那一个，iss 也是 Birch。脚本已清理地址栏；在那之前，下面的一切都写在里面。",
    },
    seenTitle: "这个页面上任何脚本都能读到的内容",
    seen: "这些是 Acorn 自己的脚本读到的。统计代码、广告或浏览器扩展同样读得到，并且可以发送到任何地方。",
    callApi: "调用 API",
    calling: "正在询问 Birch……",
    answered: "Birch 的 API 作出了回答",
    refusedCall: "Birch 的 API 拒绝了请求",
    how: "请求由你的浏览器直接发给 Birch，令牌放在 Authorization 头里。Acorn 的服务器没有参与。",
    unreachable: "Birch 没有响应，请稍后再试。",
    back: "返回两种已退役的授权方式",
  },
});
