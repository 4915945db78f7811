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
    nobody: "Nobody is signed in on this browser.",
    done: "You are signed out of Birch.",
    doneMore: "You can close this window, or sign in again from an app.",
    refused: "Birch will not send you back to the app.",
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
    nobody: "此浏览器上没有登录任何账号。",
    done: "你已退出 Birch。",
    doneMore: "你可以关闭此窗口，或从应用中重新登录。",
    refused: "Birch 不会把你送回该应用。",
    developer: "给应用开发者",
    rule: "这条规则是什么，如何修正",
  },
});
