// One calm sentence for each way in which a sign-in can end without one.
import type { PlainProblem } from "@/lib/demo/sign-in-problem";
import { inBoth } from "@/lib/locale";

type Sentence = { title: string; text: string };

export const problemText = inBoth<Record<PlainProblem, Sentence>>({
  en: {
    access_denied: {
      title: "You chose not to share.",
      text: "Nothing happened, and Acorn still knows nothing about you. You can change your mind at any time.",
    },
    expired_code: {
      title: "That took a little too long.",
      text: "The code that Birch gave for you is no longer good: it lives for a minute and works once. Please start again.",
    },
    lost_cookie: {
      title: "Acorn lost track of this sign-in.",
      text: "It could not match the answer with a sign-in that this browser began. A cookie may have expired, or you have begun anew in another tab. Please start again.",
    },
    unreachable: {
      title: "Birch does not answer.",
      text: "Acorn could not reach Birch just now. Nothing is wrong with your account; please try again in a moment.",
    },
    nonsense: {
      title: "Birch said something that Acorn cannot accept.",
      text: "The answer did not pass Acorn's checks, so Acorn did not sign you in. You can try again.",
    },
    refused_request: {
      title: "Birch did not accept Acorn's request.",
      text: "The two sites are not set up to fit each other. That is for the people who run them to mend, not for you; you can try again later.",
    },
    provider_trouble: {
      title: "Birch has trouble of its own.",
      text: "Birch could not finish the sign-in. Please try again in a moment.",
    },
    email_in_use: {
      title: "Acorn already knows this email address from another account.",
      text: "It never joins two accounts because of an email address. Please sign in with the Birch account that you used before.",
    },
    own_trouble: {
      title: "Acorn has trouble of its own.",
      text: "Birch did its part, but Acorn could not finish the sign-in. Please try again in a moment.",
    },
    not_our_form: {
      title: "Acorn did not begin that.",
      text: "The request did not come from a page of Acorn's, so nothing was done. You can sign in here.",
    },
    unknown: {
      title: "The sign-in did not work.",
      text: "Acorn does not know why. Nothing was shared; please try again.",
    },
  },
  zh: {
    access_denied: {
      title: "你选择了不授权。",
      text: "什么也没有发生，Acorn 仍然对你一无所知。你随时可以改变主意。",
    },
    expired_code: {
      title: "这次登录用时太长了。",
      text: "Birch 给出的授权码已经失效：它只有一分钟有效期，且只能用一次。请重新开始。",
    },
    lost_cookie: {
      title: "Acorn 找不到这次登录的记录。",
      text: "收到的回应与此浏览器发起的登录对不上：可能是 Cookie 已过期，也可能你在另一个标签页里重新开始了登录。请重新开始。",
    },
    unreachable: {
      title: "Birch 没有响应。",
      text: "Acorn 暂时连接不上 Birch。你的账号没有问题，请稍后再试。",
    },
    nonsense: {
      title: "Acorn 无法接受 Birch 的回应。",
      text: "这个回应没有通过 Acorn 的检查，所以没有登录。你可以再试一次。",
    },
    refused_request: {
      title: "Birch 没有接受 Acorn 的请求。",
      text: "两个网站的配置不一致，需要由运营者来修正，与你无关。你可以稍后再试。",
    },
    provider_trouble: {
      title: "Birch 出了点问题。",
      text: "Birch 没能完成这次登录，请稍后再试。",
    },
    email_in_use: {
      title: "这个邮箱在 Acorn 已属于另一个账号。",
      text: "Acorn 从不因为邮箱相同就合并账号。请用你之前用过的 Birch 账号登录。",
    },
    own_trouble: {
      title: "Acorn 自己出了点问题。",
      text: "Birch 已完成它的部分，但 Acorn 没能完成登录，请稍后再试。",
    },
    not_our_form: {
      title: "这不是 Acorn 发起的操作。",
      text: "这个请求并非来自 Acorn 的页面，因此什么也没有做。你可以在这里登录。",
    },
    unknown: {
      title: "登录没有成功。",
      text: "Acorn 不清楚原因。没有共享任何信息，请再试一次。",
    },
  },
});
