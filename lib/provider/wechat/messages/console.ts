// The developer console: a new app for WeChat's dialect, and what every page of the console says of one.
import { inBoth } from "@/lib/locale";

export const wechatConsoleText = inBoth({
  en: {
    website: "WeChat website",
    websiteHint: "People scan a QR code with their phone (snsapi_login).",
    h5: "WeChat official account (H5)",
    h5Hint: "Pages that people open inside WeChat (snsapi_base, snsapi_userinfo).",
    mobile: "WeChat mobile app",
    mobileHint: "An app with WeChat's SDK. Its codes are exchanged as a website's are.",

    newTitle: "Create an app",
    name: "App name",
    nameHint: "People see it on their phone, when they are asked to confirm.",
    callbackDomain: "Callback domain",
    callbackDomainHint:
      "A host without https:// and without a path. Codes go to any path there. localhost and 127.0.0.1 are allowed, with any port unless you name one.",
    unionGroup: "Union group",
    unionGroupHint:
      "Your apps with the same group know a person by one unionid. Left empty, the app is told no unionid.",
    domain_missing: "Enter the domain that people return to.",
    domain_address: "Enter the host alone: www.example.com in place of https://www.example.com/callback.",
    domain_form: "This is no host. It looks like www.example.com, localhost or 127.0.0.1:8080.",
    group_form: "Use 1 to 40 letters, digits, dots, hyphens and underscores.",
    create: "Create app",
    errorTitle: "The app was not created yet. Please look at the marked fields.",

    created: (name: string) => `${name} is registered`,
    appid: "AppID",
    secret: "AppSecret",
    closed: "It is switched off, as every app is in production. Switch it on on the app's page.",
    baseUrl: "Base URL",
    baseUrlWhat: "Give it to your client library in place of both WeChat's hosts:",
    libraries: "What to write in each library",
    toApp: "Go to the app's page",
    copy: "Copy",
    copied: "Copied",
  },
  zh: {
    website: "微信网站应用",
    websiteHint: "用户用手机扫描二维码登录（snsapi_login）。",
    h5: "微信公众号（H5）",
    h5Hint: "用户在微信内打开的网页（snsapi_base、snsapi_userinfo）。",
    mobile: "微信移动应用",
    mobileHint: "使用微信 SDK 的应用，用 code 换取令牌的方式与网站相同。",

    newTitle: "新建应用",
    name: "应用名称",
    nameHint: "用户在手机上确认登录时会看到这个名称。",
    callbackDomain: "授权回调域",
    callbackDomainHint:
      "只填域名，不带 https://，也不带路径；code 可以发往该域名下的任何路径。可以使用 localhost 和 127.0.0.1，不写端口则任何端口都可以。",
    unionGroup: "开放平台账号（union group）",
    unionGroupHint: "你的应用中 union group 相同的，会得到同一个人的同一个 unionid。留空则不返回 unionid。",
    domain_missing: "请填写用户返回的域名。",
    domain_address: "只填域名：写 www.example.com，而不是 https://www.example.com/callback。",
    domain_form: "这不是域名。它的形式是 www.example.com、localhost 或 127.0.0.1:8080。",
    group_form: "请使用 1 到 40 个文字、数字、句点、连字符或下划线。",
    create: "创建应用",
    errorTitle: "应用尚未创建，请检查标出的字段。",

    created: (name: string) => `${name} 已登记`,
    appid: "AppID",
    secret: "AppSecret",
    closed: "它目前是关闭的：生产模式下每个应用都是如此。请在应用页面上打开它。",
    baseUrl: "Base URL",
    baseUrlWhat: "在客户端库里，用它代替微信的两个域名：",
    libraries: "各个客户端库的写法",
    toApp: "前往应用页面",
    copy: "复制",
    copied: "已复制",
  },
});
