// Which requests are noted, by which channel they come, and an exchange as it stands when its request arrives.
import type { Exchange, Pair, Party } from "./exchange";
import { withoutPasswords, withoutSecrets } from "./masks";
import type { Original } from "./originals";
import { valueOf } from "./pairs";

const noted = /^\/(demo|provider|\.well-known)(\/|\?|$)/;
const notNoted = /^\/demo\/api\/auth\/(session|csrf|providers)|\.(svg|js|css|ico)(\?|$)|[?&]_rsc=/;
const backChannel =
  /^\/(\.well-known|provider\/(\.well-known|api|oauth\/(token|userinfo|introspect|revoke|par|register|jwks|device_authorization)|wechat\/sns)|demo\/backchannel-logout)(\/|\?|$)/;

/** Whether a request is one that the inspector shows. */
export function isNoted(url = "/"): boolean {
  return noted.test(url) && !notNoted.test(url);
}

/** The names and values of a query or a form. */
export function pairsOf(query: string): Pair[] {
  return [...new URLSearchParams(query)];
}

/** The exchange of a request that just arrived, without what it carries; `sender` is who sent it by the back channel. */
export function beginExchange(method: string, url: string, sender: (to: Party) => Party): Exchange {
  const at = url.indexOf("?");
  const path = at === -1 ? url : url.slice(0, at);
  const to = path.startsWith("/demo") ? "site-a" : "site-b";
  const channel = backChannel.test(path) ? "back" : "front";
  return {
    run: null,
    from: channel === "front" ? "browser" : sender(to),
    to,
    channel,
    began: Date.now(),
    duration: 0,
    method,
    path,
    query: [],
    requestHeaders: [],
    form: [],
    status: 0,
    responseHeaders: [],
    answer: null,
    checks: [],
    rows: [],
    steps: [],
    again: null,
  };
}

/** The parameters of an address that may be noted. */
export function queryOf(url: string): Pair[] {
  const at = url.indexOf("?");
  return at === -1 ? [] : withoutPasswords(pairsOf(url.slice(at + 1)));
}

/** Notes in an exchange what its request carried. */
export function noteRequest(exchange: Exchange, { url, headers, body }: Original): void {
  exchange.query = queryOf(url);
  exchange.requestHeaders = withoutSecrets(headers);
  const type = valueOf("content-type", headers) ?? "";
  if (/form-urlencoded/.test(type)) exchange.form = withoutPasswords(pairsOf(body));
}
