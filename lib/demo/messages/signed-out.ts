// The words of Acorn's front page for somebody it does not know.
import { inBoth } from "@/lib/locale";

export const signedOutText = inBoth({
  en: {
    title: "Sign in",
    heading: "Hello, whoever you are.",
    intro: "This is Acorn, site A, the app. It knows nothing about you: no name, no email, no password.",
    afterSignOut: "You are signed out of Acorn.",
    afterSignOutMore: "You are still signed in at Birch, so Birch may not ask for your password when you come back.",
    afterBoth: "You are signed out of Acorn and of Birch.",
    afterBothMore: "When you come back, Birch will ask who you are.",
    pictureTitle: "What signing in does",
    acorn: "Acorn",
    acornKnows: "does not know you",
    birch: "Birch",
    birchKnows: "knows you",
    asks: "asks who you are",
    answers: "answers, if you allow it",
    steps: [
      "Acorn sends your browser to Birch, where your account is.",
      "You sign in at Birch and decide what to share. Acorn never sees your password.",
      "Birch sends you back with a code that works once. Acorn's server trades it for what you allowed.",
    ],
  },
  zh: {
    title: "登录",
    heading: "你好，虽然还不认识你。",
    intro: "这里是 Acorn，A 网站，一个应用。它对你一无所知：没有姓名，没有邮箱，也没有密码。",
    afterSignOut: "你已退出 Acorn。",
    afterSignOutMore: "你在 Birch 仍处于登录状态，所以再次登录时 Birch 可能不会要求输入密码。",
    afterBoth: "你已退出 Acorn 和 Birch。",
    afterBothMore: "再次登录时，Birch 会重新确认你是谁。",
    pictureTitle: "登录时会发生什么",
    acorn: "Acorn",
    acornKnows: "不认识你",
    birch: "Birch",
    birchKnows: "认识你",
    asks: "询问你是谁",
    answers: "经你同意后回答",
    steps: [
      "Acorn 把你的浏览器带到 Birch，你的账号在那里。",
      "你在 Birch 登录，并决定共享哪些信息。Acorn 看不到你的密码。",
      "Birch 带着一个一次性授权码把你送回来，Acorn 的服务器用它换取你所允许的信息。",
    ],
  },
});
