// The front door's side of the inspector: every exchange of either site is noted as it crosses the network, and belongs to
// a run: a login with what follows it. In demo mode alone; in production nobody calls this.
import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "@/lib/settings";
import { during, unnotedRun, type Exchange, type Pair, type Party } from "./exchange";
import { withoutSecrets, withoutPasswords } from "./masks";
import { holdOriginal, originalRequest } from "./originals";
import { whoAsks } from "./own-requests";
import { keep } from "./ring";
import { beginsRun, findRunByValue, findRunOfBrowser, findRunOfVisitor, remember, type Visitor } from "./runs";
import { tapRequest, tapResponse } from "./tap";

/** Says which runs are this browser's, and nothing else. */
const browserCookie = "inspector-browser";

const noted = /^\/(demo|provider|\.well-known)(\/|\?|$)/;
const notNoted = /^\/demo\/api\/auth\/(session|csrf|providers)|\.(svg|js|css|ico)(\?|$)|[?&]_rsc=/;
const backChannel =
  /^\/(\.well-known|provider\/(\.well-known|api|oauth\/(token|userinfo|introspect|revoke|par|register|jwks|device_authorization)|wechat\/sns)|demo\/backchannel-logout)(\/|\?|$)/;

function pairsOf(query: string): Pair[] {
  return [...new URLSearchParams(query)];
}

function readCookie(header: string | undefined): string | null {
  return new RegExp(`(?:^|; *)${browserCookie}=([\\w-]{43})(?:;|$)`).exec(header ?? "")?.[1] ?? null;
}

/** How a browser is known to the trace: by the hash of its cookie. */
export function browserOf(cookies: string | undefined): string | null {
  const value = readCookie(cookies);
  return value === null ? null : createHash("sha256").update(value).digest("base64url");
}

function begin(request: IncomingMessage, asking: Exchange | undefined): Exchange {
  const { method, url, headers } = originalRequest(request);
  const at = url.indexOf("?");
  const path = at === -1 ? url : url.slice(0, at);
  const to = path.startsWith("/demo") ? "site-a" : "site-b";
  const channel = backChannel.test(path) ? "back" : "front";
  const other: Party = to === "site-a" ? "site-b" : "site-a";
  const from: Party = channel === "front" ? "browser" : asking !== undefined ? other : "client";
  return {
    run: null,
    from,
    to,
    channel,
    began: Date.now(),
    duration: 0,
    method,
    path,
    query: at === -1 ? [] : withoutPasswords(pairsOf(url.slice(at + 1))),
    requestHeaders: withoutSecrets(headers),
    form: [],
    status: 0,
    responseHeaders: [],
    answer: null,
    checks: [],
    rows: [],
    steps: [],
  };
}

/** Gives a browser that opens a page its cookie, so that later it finds its runs and nobody else's. */
function knowBrowser(request: IncomingMessage, response: ServerResponse): string | null {
  const known = browserOf(request.headers.cookie);
  if (known !== null || !/\btext\/html\b/.test(request.headers.accept ?? "")) return known;
  const value = randomBytes(32).toString("base64url");
  const { writeHead } = response;
  response.writeHead = function (...args: unknown[]) {
    const secure = settings().appUrl.startsWith("https:") ? "; Secure" : "";
    response.appendHeader("Set-Cookie", `${browserCookie}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`);
    return writeHead.apply(response, args as never);
  } as typeof writeHead;
  return browserOf(`${browserCookie}=${value}`);
}

/** Whether a request is one that the inspector shows. */
function isNoted(url = "/"): boolean {
  return noted.test(url) && !notNoted.test(url);
}

/** The run that an exchange joins by what it presents; whoever is no browser and asks as one joins none. */
function findRun(exchange: Exchange, visitor: Visitor | null): string | null {
  if (exchange.channel === "back") return findRunByValue(exchange);
  return visitor === null ? null : findRunOfVisitor(exchange, visitor);
}

/** Lets `answer` answer, and notes the exchange. */
export function record(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
  if (!isNoted(request.url)) {
    if (request.url?.startsWith("/inspector")) knowBrowser(request, response);
    return answer();
  }
  const asking = whoAsks(request.socket.remotePort);
  if (asking?.run === unnotedRun) return answer();
  const exchange = begin(request, asking);
  const browser = exchange.channel === "front" ? knowBrowser(request, response) : null;
  const visitor = browser === null ? null : { browser, host: request.headers.host ?? "" };
  const known = asking?.run ?? findRun(exchange, visitor);
  const begins = visitor !== null && beginsRun(exchange, known); // a run that nobody may see is of no use
  exchange.run = begins ? newRun() : (known ?? (visitor === null ? null : findRunOfBrowser(visitor)));
  const began = performance.now();
  const body = tapRequest(request);
  const tapped = tapResponse(response, () => {
    exchange.duration = performance.now() - began;
    exchange.status = response.statusCode;
    exchange.responseHeaders = withoutSecrets(tapped.headers());
    if (/form-urlencoded/.test(request.headers["content-type"] ?? ""))
      exchange.form = withoutPasswords(pairsOf(body.toString()));
    const type = exchange.responseHeaders.find(([name]) => name === "content-type")?.[1] ?? "";
    if (/json|text\/plain/.test(type)) exchange.answer = tapped.body.toString();
    exchange.run ??= findRun(exchange, visitor);
    if (exchange.run === null) return;
    remember(exchange, exchange.run, visitor);
    const original = { ...originalRequest(request), body: body.toString() };
    void keep(exchange, exchange.run, browser, (id) => holdOriginal(id, original));
  });
  during(exchange, answer);
}

function newRun(): string {
  return randomBytes(12).toString("base64url");
}
