// The page that asks before it signs somebody out, and says when it is done.
import { inBoth } from "@/lib/locale";

export const signOutText = inBoth({
  en: {
    title: "Sign out",
    heading: "Sign out of Birch?",
    asks: (app: string) => `${app} asks you to sign out here too.`,
    explain:
      "Apps that ask Birch to tell them are signed out with you. An app that may stay connected keeps its access; you end that in Connected apps.",
    submit: "Sign out",
    stay: "Stay signed in",
    nobodyHeading: "You are signed out",
    nobody: "Nobody is signed in to Birch in this browser.",
    signIn: "Sign in",
    refused: "Birch will not send you back to the app.",
    refusedMore: "Its request is not in order. You can sign out here all the same.",
    developer: "For the developer of the app",
    rule: "What the rule is, and how to mend it",
  },
  zh: {
    title: "退出登录",
    heading: "要退出 Birch 吗？",
    asks: (app: string) => `${app} 请你同时在这里退出登录。`,
    explain: "要求 Birch 通知它们的应用会随你一起退出。允许保持访问的应用仍可访问，你可以在“已授权的应用”中终止。",
    submit: "退出登录",
    stay: "保持登录",
    nobodyHeading: "你已退出登录",
    nobody: "这个浏览器没有登录任何 Birch 账号。",
    signIn: "登录",
    refused: "Birch 不会把你送回该应用。",
    refusedMore: "该应用的请求有问题，但你仍然可以在这里退出登录。",
    developer: "给应用开发者",
    rule: "这条规则是什么，如何修正",
  },
});
