// Each reason why a page of WeChat's login does not open: what happened, and how the app's makers mend it.
import { inBoth } from "@/lib/locale";
import type { PageProblemName } from "@/lib/provider/wechat/rules/page-problem";

/** Who can mend it: the app's makers, or the visitor with another try. */
export type Whose = "app" | "visitor";

type Story = { whose: Whose; happened: string; mend: string };

export const problemStories = inBoth<Record<PageProblemName, Story>>({
  en: {
    appid_missing: {
      whose: "app",
      happened: "The link does not say which app it is from.",
      mend: "Send the appid that the developer console shows. It is written in small letters.",
    },
    appid_unknown: {
      whose: "app",
      happened: "No app with this appid is open here.",
      mend: "Compare the appid with the one in the developer console: wx and 16 characters from 0–9 and a–f. In production, WeChat’s login also has to be switched on for the app.",
    },
    kind_wrong: {
      whose: "app",
      happened: "This app signs people in with a QR code, and the link is for pages inside WeChat.",
      mend: "A website app goes to /connect/qrconnect with snsapi_login. For this page, register the app as an official account (H5).",
    },
    redirect_uri_missing: {
      whose: "app",
      happened: "The link does not say where the app wants you back.",
      mend: "Send redirect_uri: an http or https address at the app’s callback domain, URL-encoded once.",
    },
    redirect_uri_domain: {
      whose: "app",
      happened: "The link would send you to an address that is not the app’s.",
      mend: "The host of redirect_uri must be the registered callback domain, subdomain and port included; the path is free. If the address received still looks encoded, it was encoded twice.",
    },
    response_type_wrong: {
      whose: "app",
      happened: "The link asks for an answer that does not exist here.",
      mend: "Send response_type=code; WeChat has no other.",
    },
    scope_missing: {
      whose: "app",
      happened: "The link does not say what the app wants to know.",
      mend: "Send a scope: snsapi_login on the QR page, snsapi_base or snsapi_userinfo on the H5 page.",
    },
    scope_wrong: {
      whose: "app",
      happened: "The app asks for something that it may not have on this page.",
      mend: "Website apps use snsapi_login on /connect/qrconnect. Official accounts use snsapi_base or snsapi_userinfo, one of them, on /connect/oauth2/authorize; mobile apps snsapi_userinfo.",
    },
    state_too_long: {
      whose: "app",
      happened: "The link carries more of the app’s own notes than fit.",
      mend: "Keep what state stands for on your side, and send a short random value. WeChat itself promises only 128 bytes.",
    },
    address_too_long: {
      whose: "app",
      happened: "The link is too long to be kept while you sign in.",
      mend: "Keep the whole address under 4,000 characters: a shorter redirect_uri, a shorter state.",
    },
    order_wrong: {
      whose: "app",
      happened: "The parameters of the link are in another order than WeChat accepts.",
      mend: "WeChat matches the address as text, so the order counts. This app is set to be as strict; the developer console has the switch.",
    },
    parameter_repeated: {
      whose: "app",
      happened: "The link says the same thing twice.",
      mend: "Send each parameter once: of two, different programs would read different ones. A redirect_uri that is not URL-encoded spills its own parameters into the address.",
    },
    parameter_malformed: {
      whose: "app",
      happened: "A part of the link cannot be read.",
      mend: "URL-encode each value once, as UTF-8.",
    },
    too_often: {
      whose: "visitor",
      happened: "This was asked too often in a short time. Please wait a minute.",
      mend: "The limit is per network address. It protects this server; a test that needs more logins can reuse a session.",
    },
    login_unknown: {
      whose: "visitor",
      happened: "There is no login with this code, or it is long over.",
      mend: "Open the address from a fresh QR code; each lives for five minutes.",
    },
    login_over: {
      whose: "visitor",
      happened: "This login is over: it took too long, or it was answered already.",
      mend: "Each QR code is good for one answer and five minutes.",
    },
    login_elsewhere: {
      whose: "visitor",
      happened: "This code was scanned with another phone or browser, which alone can answer.",
      mend: "The first browser that opens the phone page holds the login. To use another, load a new code.",
    },
  },
  zh: {
    appid_missing: {
      whose: "app",
      happened: "这个链接没有说明它来自哪个应用。",
      mend: "请带上开发者控制台里显示的 appid，参数名全部小写。",
    },
    appid_unknown: {
      whose: "app",
      happened: "这里没有使用这个 appid 的应用。",
      mend: "请与开发者控制台里的 appid 核对：wx 加 16 个 0–9、a–f 的字符。在生产模式下，还需要为该应用开启微信登录。",
    },
    kind_wrong: {
      whose: "app",
      happened: "这个应用是扫码登录的，而这个链接用于微信内的网页。",
      mend: "网站应用请使用 /connect/qrconnect 和 snsapi_login。要使用本页，请把应用登记为公众号（H5）。",
    },
    redirect_uri_missing: {
      whose: "app",
      happened: "这个链接没有说明之后要回到应用的哪个页面。",
      mend: "请带上 redirect_uri：授权回调域下的 http 或 https 地址，并做一次 URL 编码。",
    },
    redirect_uri_domain: {
      whose: "app",
      happened: "这个链接会把你送到不属于该应用的地址。",
      mend: "redirect_uri 的域名必须与登记的授权回调域一致，包括子域名和端口；路径不限。如果收到的地址看上去还是编码过的，说明编码了两次。",
    },
    response_type_wrong: {
      whose: "app",
      happened: "这个链接要求的返回方式在这里不存在。",
      mend: "请使用 response_type=code，微信没有别的取值。",
    },
    scope_missing: {
      whose: "app",
      happened: "这个链接没有说明应用想了解什么。",
      mend: "请带上 scope：扫码页用 snsapi_login，H5 页用 snsapi_base 或 snsapi_userinfo。",
    },
    scope_wrong: {
      whose: "app",
      happened: "应用请求了它在本页不能获得的权限。",
      mend: "网站应用在 /connect/qrconnect 使用 snsapi_login；公众号在 /connect/oauth2/authorize 使用 snsapi_base 或 snsapi_userinfo 其中之一；移动应用使用 snsapi_userinfo。",
    },
    state_too_long: {
      whose: "app",
      happened: "这个链接里应用自己的备注太长了。",
      mend: "请把 state 对应的内容保存在自己这边，只传一个简短的随机值。微信自己只保证 128 字节。",
    },
    address_too_long: {
      whose: "app",
      happened: "这个链接太长，登录期间无法保存。",
      mend: "请把整个地址控制在 4000 个字符以内：缩短 redirect_uri 或 state。",
    },
    order_wrong: {
      whose: "app",
      happened: "这个链接的参数顺序不是微信接受的顺序。",
      mend: "微信会对授权链接做正则强匹配校验，所以顺序很重要。这个应用被设为同样严格，可在开发者控制台里关闭。",
    },
    parameter_repeated: {
      whose: "app",
      happened: "这个链接把同一件事说了两遍。",
      mend: "每个参数只传一次：出现两次时，不同的程序会读到不同的值。没有做 URL 编码的 redirect_uri 会把自己的参数混进链接里。",
    },
    parameter_malformed: {
      whose: "app",
      happened: "这个链接有一部分无法读取。",
      mend: "每个值请按 UTF-8 做一次 URL 编码。",
    },
    too_often: {
      whose: "visitor",
      happened: "短时间内请求得太频繁了，请等一分钟。",
      mend: "限制按网络地址计算，用来保护本服务器。需要多次登录的测试可以复用会话。",
    },
    login_unknown: {
      whose: "visitor",
      happened: "没有使用这个二维码的登录，或者它早已结束。",
      mend: "请打开新二维码里的地址，每个二维码有效五分钟。",
    },
    login_over: {
      whose: "visitor",
      happened: "这次登录已经结束：用时过长，或者已经处理过了。",
      mend: "每个二维码只能处理一次，有效五分钟。",
    },
    login_elsewhere: {
      whose: "visitor",
      happened: "这个二维码已被另一部手机或另一个浏览器扫过，只能在那里处理。",
      mend: "最先打开手机页面的浏览器持有这次登录。要换一个，请刷新出新的二维码。",
    },
  },
});
