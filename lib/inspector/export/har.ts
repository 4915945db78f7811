// A run as an HTTP Archive 1.2, which browsers' tools and proxies open. What was not recorded is -1 or empty, as HAR wants.
// http://www.softwareishard.com/blog/har-12-spec/
import { STATUS_CODES } from "node:http";
import { addressOf } from "@/lib/inspector/export/address";
import type { ExportedRun, Origins } from "@/lib/inspector/export/run";
import { inOrder } from "@/lib/inspector/in-order";
import { valueOf } from "@/lib/trace/pairs";
import type { Pair } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";

const named = (pairs: readonly Pair[]) => pairs.map(([name, value]) => ({ name, value }));

function cookiesIn(headers: readonly Pair[], header: "cookie" | "set-cookie") {
  const values = headers.flatMap(([name, value]) => (name === header ? [value] : []));
  const pairs = header === "cookie" ? values.flatMap((value) => value.split(";")) : values;
  return pairs.map((pair) => {
    const [cookie = ""] = pair.split(";");
    const at = cookie.indexOf("=");
    return { name: cookie.slice(0, at).trim(), value: cookie.slice(at + 1) };
  });
}

function request(exchange: KeptExchange, origins: Origins) {
  const { method, query, form, requestHeaders } = exchange;
  const mimeType = valueOf("content-type", requestHeaders) ?? "application/x-www-form-urlencoded";
  return {
    method,
    url: addressOf(exchange, origins),
    httpVersion: "HTTP/1.1",
    cookies: cookiesIn(requestHeaders, "cookie"),
    headers: named(requestHeaders),
    queryString: named(query),
    ...(form.length > 0 && { postData: { mimeType, params: named(form) } }),
    headersSize: -1,
    bodySize: -1,
  };
}

function response({ status, responseHeaders, answer }: KeptExchange) {
  return {
    status,
    statusText: STATUS_CODES[status] ?? "",
    httpVersion: "HTTP/1.1",
    cookies: cookiesIn(responseHeaders, "set-cookie"),
    headers: named(responseHeaders),
    content: {
      size: Buffer.byteLength(answer ?? ""),
      mimeType: valueOf("content-type", responseHeaders) ?? "",
      ...(answer !== null && { text: answer }),
    },
    redirectURL: valueOf("location", responseHeaders) ?? "",
    headersSize: -1,
    bodySize: -1,
  };
}

function comment({ channel, checks }: KeptExchange): string {
  const refused = checks.find(({ passed }) => !passed);
  const passed = checks.filter((one) => one.passed).length;
  const outcome = refused === undefined ? "" : `; refused by ${refused.rule} (${refused.section}): ${refused.says}`;
  return `${channel} channel; ${passed} checks passed${outcome}`;
}

/** The run as the text of a .har file. */
export function writeHar({ run, exportedAt, exchanges }: ExportedRun, origins: Origins): string {
  const entries = inOrder(exchanges).map((exchange) => ({
    startedDateTime: new Date(exchange.began).toISOString(),
    time: exchange.duration,
    request: request(exchange, origins),
    response: response(exchange),
    cache: {},
    timings: { send: 0, wait: exchange.duration, receive: 0 },
    comment: comment(exchange),
  }));
  const creator = { name: "Both Sides", version: "1" };
  const log = { version: "1.2", creator, entries, comment: `Run ${run}, exported ${exportedAt}` };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}
