// The front door's side of the inspector: every exchange of either site is noted as it crosses the network, and belongs to
// a run: a login with what follows it. In demo mode alone; in production nobody calls this.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { changedAnswers, resendFrom, type Resend } from "./again";
import { knowBrowser } from "./browser";
import { changeAnswer } from "./changed-answer";
import { during, type Exchange } from "./exchange";
import { hasPassword, withoutPasswords, withoutSecrets, withoutTokens } from "./masks";
import { beginExchange, isNoted, pairsOf } from "./noted";
import { holdOriginal, originalRequest } from "./originals";
import { whoAsks } from "./own-requests";
import { keep } from "./ring";
import { beginsRun, findRunByValue, findRunOfBrowser, findRunOfVisitor, remember, type Visitor } from "./runs";
import { tapRequest, tapResponse } from "./tap";

/** The run that an exchange joins by what it presents; whoever is no browser and asks as one joins none. */
function findRun(exchange: Exchange, visitor: Visitor | null): string | null {
  if (exchange.channel === "back") return findRunByValue(exchange);
  return visitor === null ? null : findRunOfVisitor(exchange, visitor);
}

/** The run of a request that nobody sent again: the asking side's, one that it joins, or one that it begins. */
function runOf(exchange: Exchange, visitor: Visitor | null, asking: Exchange | undefined): string | null {
  const known = asking?.run ?? findRun(exchange, visitor);
  // A run that nobody may see is of no use.
  if (visitor !== null && beginsRun(exchange, known)) return randomBytes(12).toString("base64url");
  return known ?? (visitor === null ? null : findRunOfBrowser(visitor));
}

function noteResend(exchange: Exchange, { run, of, tampering, attempt, changeAnswer: change }: Resend): void {
  exchange.run = run;
  exchange.again = { of, tampering, attempt };
  if (change !== null) changedAnswers().set(exchange, change);
}

/** Lets `answer` answer, and notes the exchange. */
export function record(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
  if (!isNoted(request.url)) {
    if (request.url?.startsWith("/inspector")) knowBrowser(request, response);
    return answer();
  }
  const asking = whoAsks(request.socket.remotePort);
  const resend = resendFrom(request.socket.remotePort);
  const original = originalRequest(request);
  const exchange = beginExchange(original, (to) => resend?.from ?? senderTo(to, asking));
  const browser = exchange.channel === "front" && resend === undefined ? knowBrowser(request, response) : null;
  const visitor = browser === null ? null : { browser, host: request.headers.host ?? "" };
  if (resend === undefined) {
    exchange.run = runOf(exchange, visitor, asking);
    exchange.again = asking?.again ?? null;
  } else noteResend(exchange, resend);
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
    // What was sent again shall not give its viewer the tokens of an app that is not theirs.
    if (resend !== undefined) exchange.answer = withoutTokens(exchange.answer);
    const hold = (id: number) => {
      if (!hasPassword(exchange.form)) holdOriginal(id, { ...original, body: body.toString() });
    };
    void keep(exchange, exchange.run, browser, hold).then(resend?.kept);
  });
  const change = asking && changedAnswers().get(asking);
  if (change) changeAnswer(response, (text) => change(exchange.path, text));
  during(exchange, answer);
}

function senderTo(to: Exchange["from"], asking: Exchange | undefined): Exchange["from"] {
  if (asking === undefined) return "client";
  return to === "site-a" ? "site-b" : "site-a";
}
