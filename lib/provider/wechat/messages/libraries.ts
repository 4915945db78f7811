// A word about each library that needs one.
import { inBoth } from "@/lib/locale";
import type { LibraryNote } from "@/lib/provider/wechat/libraries";

export const libraryNotes = inBoth<Record<LibraryNote, string>>({
  en: {
    proved: "Whole logins with it run in this project’s tests, with these lines and nothing else changed.",
    provedByRequest:
      "Its addresses are constants. `setOpts` of the `wechat-oauth` inside is documented and takes the hook of its HTTP client; the address for the browser is changed where your app redirects. Whole logins run in this project’s tests, by QR code and by H5.",
    thisRepository: "There is no provider of its own; Acorn’s is in this repository, with a line for each difference.",
    subclass: "The addresses are the class’s own, so a small subclass changes them.",
    beforeFirstUse: "The addresses are attributes of the class: set them while your app starts.",
    contentType:
      "Some versions refuse `text/plain`, from WeChat as from here (next-auth issue 12655); then a `customFetch` has to name the content type.",
    iframe: "It puts the QR page into an `iframe` of yours. The callback domain must be that of `redirect_uri`.",
    constants:
      "The addresses are constants, without an option. Let both names lead to a TLS proxy of yours that adds the prefix.",
  },
  zh: {
    proved: "本项目的测试用它跑完整的登录，除这几行外没有任何改动。",
    provedByRequest:
      "它的地址是常量。内部的 `wechat-oauth` 有公开的 `setOpts`，可以传入其 HTTP 客户端的钩子；浏览器的跳转地址则在你的应用重定向时替换。本项目的测试用它跑完整的扫码登录和 H5 登录。",
    thisRepository: "它没有自带的提供者；Acorn 的实现就在本仓库里，每一处不同都有一行说明。",
    subclass: "地址写在类里，用一个小小的子类就能替换。",
    beforeFirstUse: "地址是类的属性，在应用启动时设置即可。",
    contentType:
      "有些版本会拒绝 `text/plain`，对微信和对这里都一样（next-auth issue 12655），这时需要用 `customFetch` 改写内容类型。",
    iframe: "它会把二维码页面放进你页面里的 `iframe`。授权回调域必须与 `redirect_uri` 的域名一致。",
    constants: "地址是常量，没有对应的选项。可以让这两个域名指向你自己的 TLS 反向代理，由它加上前缀。",
  },
});
