// The page that asks before it signs somebody out, and says when it is done.
import { inBoth } from "@/lib/locale";

export const signOutText = inBoth({
  en: {
    title: "Sign out",
    heading: "Sign out of Birch?",
    asks: (app: string) => `${app} asks you to sign out here too.`,
    explain:
      "Apps that asked to hear of it sign you out as well. An app that may stay connected keeps its access until you remove it in Connected apps.",
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
    asks: (app: string) => `${app} 希望你在这里也退出登录。`,
    explain: "登记了退出通知的应用，会让你一并退出。获准“保持访问”的应用不受影响，可在“已授权的应用”里解除授权。",
    submit: "退出登录",
    stay: "保持登录",
    nobodyHeading: "你已退出登录",
    nobody: "这个浏览器没有登录任何 Birch 账号。",
    signIn: "登录",
    refused: "Birch 不会带你返回那个应用。",
    refusedMore: "该应用的请求有问题，但你仍然可以在这里退出登录。",
    developer: "给应用开发者",
    rule: "这条规则是什么，如何修正",
  },
});
