// The sign-up page.
import { inBoth } from "@/lib/locale";

export const signUpText = inBoth({
  en: {
    title: "Create account",
    heading: "Create your Birch account",
    name: "Name",
    nameHint: "What apps may call you, if you allow it.",
    email: "Email",
    password: "Password",
    passwordHint: "8 to 128 characters. Any characters, no rules about their kind.",
    submit: "Create account",
    haveAccount: "Already have an account?",
    signIn: "Sign in",
    faults: {
      name_missing: "Please tell us a name.",
      name_too_long: "The name is longer than 60 characters.",
      email_invalid: "This does not look like an email address (name@example.com).",
      password_short: "The password is shorter than 8 characters.",
      password_long: "The password is longer than 128 characters.",
      password_common: "This password is one of the first that attackers try. Please choose another.",
      email_taken: "This address cannot be used for a new account. If it is yours, sign in instead.",
    },
  },
  zh: {
    title: "创建账号",
    heading: "创建你的 Birch 账号",
    name: "昵称",
    nameHint: "经你同意后，应用会这样称呼你。",
    email: "邮箱",
    password: "密码",
    passwordHint: "8 到 128 个字符，可以使用任意字符。",
    submit: "创建账号",
    haveAccount: "已有账号？",
    signIn: "登录",
    faults: {
      name_missing: "请填写昵称。",
      name_too_long: "昵称超过了 60 个字符。",
      email_invalid: "这不像是一个邮箱地址（name@example.com）。",
      password_short: "密码少于 8 个字符。",
      password_long: "密码超过了 128 个字符。",
      password_common: "攻击者会最先尝试这个密码，请换一个。",
      email_taken: "这个邮箱不能用于新账号。如果是你的，请直接登录。",
    },
  },
});
