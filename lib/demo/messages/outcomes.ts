// What came of the buttons "Call the API" and "Refresh token", in words.
import type { Outcome } from "@/lib/demo/outcome";
import { inBoth } from "@/lib/locale";

type Sentence = { title: string; text: string };

export const outcomeText = inBoth<Record<Exclude<Outcome["kind"], "api_answered" | "wechat_refused">, Sentence>>({
  en: {
    renewed: {
      title: "The tokens are new.",
      text: "Acorn's server traded its refresh token for a new pair; the old access token is no longer used.",
    },
    refused: {
      title: "Acorn may no longer reach your data at Birch.",
      text: "Birch refused to renew the access, perhaps because you removed it there. Sign in with Birch again if you want Acorn to have it.",
    },
    no_refresh_token: {
      title: "There is nothing to renew the access with.",
      text: "Birch gave Acorn no refresh token. Sign in with Birch again to get new access.",
    },
    no_access_token: {
      title: "Acorn has no access token.",
      text: "Sign in with Birch again, and Acorn can call the API for you.",
    },
    refused_request: {
      title: "Birch did not accept Acorn's request.",
      text: "Nothing was changed. The two sites are not set up to fit each other; the people who run them must mend that.",
    },
    unreachable: { title: "Birch does not answer.", text: "Nothing was changed. Please try again in a moment." },
    nonsense: {
      title: "Birch said something that Acorn cannot accept.",
      text: "Nothing was changed. You can try again, or sign in with Birch anew.",
    },
  },
  zh: {
    renewed: { title: "令牌已更新。", text: "Acorn 的服务器用刷新令牌换到了一对新令牌，旧的访问令牌不再使用。" },
    refused: {
      title: "Acorn 不能再访问你在 Birch 的数据。",
      text: "Birch 拒绝续期，可能是因为你在那里解除了授权。如果仍想让 Acorn 访问，请重新使用 Birch 登录。",
    },
    no_refresh_token: { title: "没有可用于续期的令牌。", text: "Birch 没有给 Acorn 刷新令牌。请重新使用 Birch 登录。" },
    no_access_token: { title: "Acorn 没有访问令牌。", text: "请重新使用 Birch 登录，之后 Acorn 就能替你调用 API。" },
    refused_request: {
      title: "Birch 没有接受 Acorn 的请求。",
      text: "什么都没有改变。两个网站的配置不一致，需要由运营者来修正。",
    },
    unreachable: { title: "Birch 没有响应。", text: "什么都没有改变，请稍后再试。" },
    nonsense: {
      title: "Acorn 无法接受 Birch 的回应。",
      text: "什么都没有改变。你可以再试一次，或重新使用 Birch 登录。",
    },
  },
});

export const apiText = inBoth({
  en: {
    title: "Birch's API answered",
    refusedTitle: "Birch's API refused",
    how: "Acorn's server asked, with the access token in the Authorization header; your browser only sees this.",
    renewedFirst: "The access token had to be renewed first.",
    other: "The answer is not the JSON that Acorn expects, so it is shown as it came.",
  },
  zh: {
    title: "Birch 的 API 作出了回答",
    refusedTitle: "Birch 的 API 拒绝了请求",
    how: "请求由 Acorn 的服务器发出，访问令牌放在 Authorization 头里；浏览器只看得到结果。",
    renewedFirst: "调用之前先更新了访问令牌。",
    other: "回答不是 Acorn 预期的 JSON，因此原样显示。",
  },
});
