// The console's words for watching the logins of an app.
import { inBoth } from "@/lib/locale";

export const watchLoginsText = inBoth({
  en: {
    title: "Its logins, as they happen",
    about:
      "The inspector draws the messages of this app's logins, whoever signs in: what your app sent, what we checked and what we answered. Tokens, codes and email addresses are masked, and the pages on which people sign in are left out. This browser may watch for 8 hours.",
    watch: "Watch its logins",
  },
  zh: {
    title: "实时的登录过程",
    about:
      "检查器会画出这个应用每次登录的消息，无论是谁在登录：应用发送了什么，我们检查了什么，回答了什么。token、code 和邮箱地址都会遮盖，人们登录的页面不显示。这个浏览器可以观看 8 小时。",
    watch: "观看它的登录过程",
  },
});
