// The page that asks before it signs somebody out.
import { inBoth } from "@/lib/locale";

export const signOutText = inBoth({
  en: {
    title: "Sign out",
    heading: "Sign out of Birch?",
    explain: "Apps you are signed in to stay signed in. To end their access, use Connected apps.",
    submit: "Sign out",
    stay: "Stay signed in",
    nobodyHeading: "You are signed out",
    nobody: "Nobody is signed in to Birch in this browser.",
    signIn: "Sign in",
  },
  zh: {
    title: "退出登录",
    heading: "要退出 Birch 吗？",
    explain: "你已登录的应用会保持登录。要终止它们的访问，请前往“已授权的应用”。",
    submit: "退出登录",
    stay: "保持登录",
    nobodyHeading: "你已退出登录",
    nobody: "这个浏览器没有登录任何 Birch 账号。",
    signIn: "登录",
  },
});
