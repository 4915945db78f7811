// The words around every page of site B.
import { inBoth } from "@/lib/locale";

export const frameText = inBoth({
  en: {
    home: "Birch, front page",
    account: "Your account",
    profile: "Your details",
    apps: "Connected apps",
    console: "Developer console",
    signOut: "Sign out",
    inspector: "What is happening here?",
    footer: "Birch is site B, where your account lives.",
    bothSites: "Both sites",
    nothingHere: "Nothing here",
    nothingHereWhat: "There is no page at this address, or it is not yours to see.",
  },
  zh: {
    home: "Birch 首页",
    account: "你的账号",
    profile: "你的资料",
    apps: "已授权的应用",
    console: "开发者控制台",
    signOut: "退出登录",
    inspector: "这里在发生什么？",
    footer: "Birch 是 B 网站，你的账号保存在这里。",
    bothSites: "两个网站",
    nothingHere: "这里什么也没有",
    nothingHereWhat: "这个地址没有对应的页面，或者你无权查看。",
  },
});
