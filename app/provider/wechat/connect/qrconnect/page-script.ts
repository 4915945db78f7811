// The script of the QR page: it asks how the login goes and follows it, as WeChat's own does. Programs that read the
// page look for `fordevtool` and for the line that builds the poll's address.
import { address } from "@/lib/provider/config";
import type { QrLook } from "@/lib/provider/wechat/rules/qr-look";

export type Following = {
  uuid: string;
  redirectUri: string;
  /** Still encoded. */
  state: string | null;
  /** Where a cancelled login goes, when the app's owner wants to hear of it. */
  denied: string | null;
  selfRedirect: QrLook["selfRedirect"];
};

const pollPath = "/provider/wechat/connect/l/qrconnect";

/** JSON that may stand in a script element: nothing in it ends the element. */
function literal(value: string | null): string {
  const escape = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replaceAll(/[<\u2028\u2029]/g, escape);
}

/** The script's text; the answers to 402, 403, 404, 405, 408 and 500 are WeChat's. */
export function pageScript({ uuid, redirectUri, state, denied, selfRedirect }: Following): string {
  return `
var fordevtool = ${literal(`${address(pollPath)}?uuid=${uuid}`)};
!function () {
  var G = ${literal(uuid)}, redirectUri = ${literal(redirectUri)}, state = ${literal(state ?? "")};
  var denied = ${literal(denied)}, selfRedirect = ${literal(selfRedirect)};

  function show(name, withCode) {
    document.querySelector(".js_qr_img").hidden = !withCode;
    document.querySelectorAll(".js_status").forEach(function (one) { one.hidden = !one.classList.contains(name); });
  }

  function leave(h) {
    if (window.self === window.top || selfRedirect === "true") window.location = h;
    else if (selfRedirect === "false") window.top.location = h;
    else try { window.top.location = h; } catch (e) { window.location = h; }
  }

  function goOn(code) {
    var h = redirectUri.replace(/&amp;/g, "&");
    leave(h + (h.indexOf("?") > -1 ? "&" : "?") + "code=" + code + "&state=" + state);
  }

  function follow(said) {
    switch (said.wx_errcode) {
      case 405: show("js_wx_after_confirm"); goOn(said.wx_code); break;
      case 404: show("js_wx_after_scan"); setTimeout(poll, 100, 404); break;
      case 403: show("js_wx_after_cancel", true); if (denied) leave(denied); else setTimeout(poll, 2000, 403); break;
      case 402:
      case 500: show("js_wx_after_expire"); window.location.reload(); break;
      default: setTimeout(poll, 2000);
    }
  }

  function poll(e) {
    fetch("${pollPath}?uuid="+G+(e?"&last="+e:"") + "&f=json&_=" + Date.now())
      .then(function (answer) { return answer.json(); })
      .then(follow, function () { setTimeout(poll, 2000, e); });
  }

  document.querySelector(".js_qrcode_img").alt = "";
  setTimeout(poll, 100);
}();
`;
}
