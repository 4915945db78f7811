// The sign-in and sign-up pages.
import { inBoth } from "@/lib/locale";

export const signInText = inBoth({
  en: {
    title: "Sign in",
    heading: "Sign in to Birch",
    continueTo: (app: string, host: string) => `to continue to ${app} (${host})`,
    confirm: (app: string) => `${app} asks you to confirm that it is you.`,
    signedInAs: (name: string) => `You are signed in as ${name}. Sign in again to go on, or with another account.`,
    email: "Email",
    password: "Password",
    submit: "Sign in",
    bad: "Email or password is not right.",
    badHint: "Check both and try again. We do not say which one it is.",
    blocked: "Too many attempts",
    blockedHint: (minutes: number) =>
      `Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then try again. Nothing is lost.`,
    noAccount: "No account yet?",
    create: "Create account",
    demo: "Demo accounts",
    demoHint: "This is a demo. One click signs you in; both passwords are open-sesame-demo.",
    demoButton: (name: string) => `Sign in as ${name}`,
  },
  zh: {
    title: "登录",
    heading: "登录 Birch",
    continueTo: (app: string, host: string) => `以继续访问 ${app}（${host}）`,
    confirm: (app: string) => `${app} 请你确认是本人操作。`,
    signedInAs: (name: string) => `当前已登录：${name}。请再次登录以继续，或改用其他账号。`,
    email: "邮箱",
    password: "密码",
    submit: "登录",
    bad: "邮箱或密码不正确。",
    badHint: "请检查后重试。我们不会说明是哪一项有误。",
    blocked: "尝试次数过多",
    blockedHint: (minutes: number) => `请等待 ${minutes} 分钟后再试。不会丢失任何内容。`,
    noAccount: "还没有账号？",
    create: "创建账号",
    demo: "演示账号",
    demoHint: "这是演示环境。点一下即可登录，两个账号的密码都是 open-sesame-demo。",
    demoButton: (name: string) => `以 ${name} 登录`,
  },
});
