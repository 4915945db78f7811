// The start page's words. It belongs to neither site.
import { inBoth } from "@/lib/locale";

export const startText = inBoth({
  en: {
    title: "Both Sides",
    heading: "One login, seen from both sides",
    about:
      "Acorn is an app, Birch is where your account lives, and you sign in to the one through the other. Everything on the way is real: OAuth 2.0 and OpenID Connect, with nothing pretended. Read it, break it, take either site home.",
    acorn: {
      role: "Site A, the app",
      what: "You want to use it. It knows nothing about you until you say so.",
      door: "Start here: Acorn",
    },
    birch: {
      role: "Site B, the provider",
      what: "It keeps your account and your password, and asks you before it tells anyone.",
      door: "Visit Birch",
    },
    browser: "your browser",
    backChannel: "server to server",
    stepsHeading: "What happens",
    steps: [
      "Acorn sends your browser to Birch.",
      "You sign in at Birch and allow it. Acorn never sees your password.",
      "Birch sends your browser back with a code that works once.",
      "Acorn trades the code for tokens, server to server, past the browser.",
    ],
    inspector: "Open the inspector",
    inspectorHelp: "It draws every message of a login as it happens, with what each side checked and stored.",
    demoAccounts:
      "Sign in as alice@example.com or bob@example.com, password open-sesame-demo, or make an account of your own.",
    ownApp: "Point your own app at it",
    issuer: "issuer",
    register: "Register your app",
    discovery: "Read the discovery document",
    copy: "Copy",
    copied: "Copied",
  },
  zh: {
    title: "两边",
    heading: "一次登录，两边都看得见",
    about:
      "Acorn 是一个应用，Birch 保管你的账号，你通过 Birch 登录 Acorn。整个过程都是真实的 OAuth 2.0 与 OpenID Connect，没有一处是模拟。你可以读它的代码，试着攻破它，也可以把任意一边拿去用。",
    acorn: { role: "A 网站：应用", what: "你想用的是它。在你同意之前，它对你一无所知。", door: "从这里开始：Acorn" },
    birch: {
      role: "B 网站：账号提供方",
      what: "你的账号和密码存在这里。告诉别人之前，它会先问你。",
      door: "看看 Birch",
    },
    browser: "你的浏览器",
    backChannel: "服务器之间直接通信",
    stepsHeading: "整个过程",
    steps: [
      "Acorn 让你的浏览器前往 Birch。",
      "你在 Birch 登录并同意授权。Acorn 看不到你的密码。",
      "Birch 让浏览器带着一个只能用一次的 code 返回。",
      "Acorn 不经过浏览器，由服务器直接向 Birch 用 code 换取 token。",
    ],
    inspector: "打开检查器",
    inspectorHelp: "它实时画出一次登录的每条消息，以及两边各自检查和保存了什么。",
    demoAccounts: "可以用 alice@example.com 或 bob@example.com 登录，密码 open-sesame-demo，也可以自己注册。",
    ownApp: "接入你自己的应用",
    issuer: "issuer",
    register: "登记你的应用",
    discovery: "查看 discovery 文档",
    copy: "复制",
    copied: "已复制",
  },
});
