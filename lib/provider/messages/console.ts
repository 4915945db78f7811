// The developer console's list of apps and the form for a new one.
import { inBoth } from "@/lib/locale";

export const consoleText = inBoth({
  en: {
    title: "Your apps",
    newApp: "New app",
    about:
      "An app that wants to sign people in with Birch has to be registered first. It gets a client ID and, if it can keep one, a secret.",
    emptyTitle: "You have not registered an app yet.",
    empty:
      "Registering takes a name and the address that people return to. You can use localhost while you build. Nothing you choose is final except the kind of app.",
    confidential: "Confidential",
    public: "Public",
    people: (count: number) =>
      count === 0 ? "Nobody uses it yet" : count === 1 ? "One person uses it" : `${count} people use it`,
    lastUsed: "last used",
    deleted: "The app is deleted. Its secrets and tokens stopped working.",

    newTitle: "Create an app",
    name: "App name",
    nameHint: "People see it when they are asked to allow your app.",
    redirectUris: "Redirect URIs",
    redirectUrisHint: "One per line. Where we send people back to, compared character by character.",
    kind: "Kind",
    confidentialHint: "A web server that can keep a secret.",
    publicHint: "A browser or native app. It gets no secret and always uses PKCE.",
    requirePkce: "Require PKCE",
    requirePkceHint: "Refuse every sign-in without a code_challenge, also with a secret. Most libraries send one.",
    create: "Create app",
    errorTitle: "The app was not created yet. Please look at the marked fields.",

    created: (name: string) => `${name} is registered`,
    clientId: "Client ID",
    clientSecret: "Client secret",
    noSecret: "A public client has no secret. It proves itself with PKCE.",
    toApp: "Go to the app's page",
    copy: "Copy",
    copied: "Copied",
  },
  zh: {
    title: "我的应用",
    newApp: "新建应用",
    about: "应用要用 Birch 登录，必须先登记。登记后会得到 client ID；如果应用能保守秘密，还会得到密钥。",
    emptyTitle: "你还没有登记应用。",
    empty: "登记只需要一个名称和用户返回的地址。开发时可以使用 localhost。除了应用类型，其他都可以以后再改。",
    confidential: "机密（confidential）",
    public: "公开（public）",
    people: (count: number) => (count === 0 ? "还没有人使用" : `${count} 人在使用`),
    lastUsed: "上次使用",
    deleted: "应用已删除，它的密钥和令牌都已失效。",

    newTitle: "新建应用",
    name: "应用名称",
    nameHint: "用户授权时会看到这个名称。",
    redirectUris: "Redirect URI",
    redirectUrisHint: "每行一个。授权后用户会回到这里，我们逐字符比较。",
    kind: "类型",
    confidentialHint: "能保守秘密的网站服务器。",
    publicHint: "浏览器应用或原生应用。没有密钥，始终使用 PKCE。",
    requirePkce: "强制使用 PKCE",
    requirePkceHint: "即使有密钥，也拒绝没有 code_challenge 的登录请求。大多数客户端库都会发送它。",
    create: "创建应用",
    errorTitle: "应用尚未创建，请检查标出的字段。",

    created: (name: string) => `${name} 已登记`,
    clientId: "Client ID",
    clientSecret: "Client secret",
    noSecret: "公开类型的应用没有密钥，由 PKCE 证明自己。",
    toApp: "前往应用页面",
    copy: "复制",
    copied: "已复制",
  },
});
