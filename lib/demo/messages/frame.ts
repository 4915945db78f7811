// The words around every page of site A.
import { inBoth } from "@/lib/locale";

export const frameText = inBoth({
  en: {
    description: "Acorn is site A, the app that lets you sign in with Birch.",
    role: "site A, the app",
    inspector: "What is happening here?",
    footer: "Acorn is the app of this demonstration. Birch, site B, is where your account lives.",
    start: "Both sites",
    notHere: "Acorn is not at this address",
    notFound: "Nothing lives here",
    livesAt: "Site A lives at",
    toAcorn: "Go to Acorn",
  },
  zh: {
    description: "Acorn 是 A 网站，一个可以用 Birch 账号登录的应用。",
    role: "A 网站，应用",
    inspector: "这里在发生什么？",
    footer: "Acorn 是本演示中的应用。你的账号在 B 网站，也就是 Birch。",
    start: "两个网站",
    notHere: "Acorn 不在这个地址",
    notFound: "这里什么也没有",
    livesAt: "A 网站的地址是",
    toAcorn: "前往 Acorn",
  },
});
