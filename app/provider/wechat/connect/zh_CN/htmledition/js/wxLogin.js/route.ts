// The script that puts WeChat's QR page into an app's own page, with our address in place of WeChat's.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
//
//   <script src="…/provider/wechat/connect/zh_CN/htmledition/js/wxLogin.js"></script>
//   new WxLogin({ id: "login", appid: "wx…", scope: "snsapi_login", redirect_uri: encodeURIComponent(…), state: "…" })
import { address } from "@/lib/provider/config";
import { refuseForeignHost } from "@/lib/provider/http/host";
import { allowOnly } from "@/lib/provider/http/methods";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

/** WeChat's own script, statement by statement: it encodes no value, which is the caller's to do. */
function wxLogin(page: string): string {
  return `!function (window, document) {
  function WxLogin(a) {
    var self_redirect = "default";
    if (a.self_redirect === true) self_redirect = "true";
    else if (a.self_redirect === false) self_redirect = "false";
    var frame = document.createElement("iframe");
    var src = ${JSON.stringify(page)} + "?appid=" + a.appid + "&scope=" + a.scope + "&redirect_uri=" + a.redirect_uri
      + "&state=" + a.state + "&login_type=jssdk&self_redirect=" + self_redirect + "&styletype=" + (a.styletype || "")
      + "&sizetype=" + (a.sizetype || "") + "&bgcolor=" + (a.bgcolor || "") + "&rst=" + (a.rst || "");
    if (a.style) src += "&style=" + a.style;
    if (a.href) src += "&href=" + a.href;
    if (a.lang === "en") src += "&lang=en";
    if (a.stylelite === 1) src += "&stylelite=1";
    if (a.fast_login === 0) src += "&fast_login=0";
    if (a.onReady) frame.onload = function () { a.onReady(true); };
    frame.src = src;
    frame.frameBorder = "0";
    frame.allowTransparency = "true";
    frame.scrolling = "no";
    frame.width = "300px";
    frame.height = "400px";
    var place = document.getElementById(a.id);
    place.innerHTML = "";
    place.appendChild(frame);
  }
  window.WxLogin = WxLogin;
}(window, document);
`;
}

export function GET(request: Request): Response {
  const refusal = refuseForeignHost(request);
  if (refusal) return refusal;
  return new Response(wxLogin(address("/provider/wechat/connect/qrconnect")), {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
