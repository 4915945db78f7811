// The words for the logins of a client that its owner watches.
import { inBoth } from "@/lib/locale";

export const watchingText = inBoth({
  en: {
    watched: "watched",
    watching: (clients: string) => `You also see the logins of ${clients}, whoever signs in.`,
    stop: "Stop watching",
    whatIsSeen:
      "Somebody else's login. You see what concerns your app: the authorization requests, and what its server sent and was answered. Pages and forms of the sites are left out; tokens, codes, states, verifiers and email addresses are masked.",
    nothingYet: "Nothing of it concerns your app yet.",
  },
  zh: {
    watched: "旁观",
    watching: (clients: string) => `你也能看到 ${clients} 的登录过程，无论是谁在登录。`,
    stop: "停止旁观",
    whatIsSeen:
      "这是别人的登录过程。你看到的是与你的应用有关的部分：授权请求，以及应用的服务器发送和收到的内容。网站的页面和表单不显示；token、code、state、verifier 和邮箱地址都已遮盖。",
    nothingYet: "目前还没有与你的应用有关的消息。",
  },
});
