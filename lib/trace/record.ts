// The front door's side of the inspector: every exchange of either site is noted as it crosses the network, and belongs to
// a run: a login with what follows it. In demo mode alone; in production nobody calls this.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { changedAnswers, resendFrom, type Resend } from "./again";
import { knowBrowser } from "./browser";
import { changeAnswer } from "./changed-answer";
import { during, unnotedRun, type Exchange } from "./exchange";
import { hasPassword, withoutPasswords, withoutSecrets, withoutTokens } from "./masks";
import { beginExchange, isNoted, pairsOf } from "./noted";
import { holdRequest } from "./held-request";
import { holdOriginal, originalRequest, type Original } from "./originals";
import { whoAsks } from "./own-requests";
import { keep } from "./ring";
import { beginsRun, findRunByValue, findRunOfBrowser, findRunOfVisitor, remember, type Visitor } from "./runs";
import { steppingBrowserOf } from "./step-mode";
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

type Arrived = {
  exchange: Exchange;
  original: Omit<Original, "body">;
  resend: Resend | undefined;
  asking: Exchange | undefined;
  visitor: Visitor | null;
};

function arrive(request: IncomingMessage, response: ServerResponse, asking: Exchange | undefined): Arrived {
  const resend = resendFrom(request.socket.remotePort);
  const original = originalRequest(request);
  const exchange = beginExchange(original, (to) => resend?.from ?? senderTo(to, asking));
  const browser = exchange.channel === "front" && resend === undefined ? knowBrowser(request, response) : null;
  const visitor = browser === null ? null : { browser, host: request.headers.host ?? "" };
  if (resend === undefined) {
    exchange.run = runOf(exchange, visitor, asking);
    exchange.again = asking?.again ?? null;
  } else noteResend(exchange, resend);
  return { exchange, original, resend, asking, visitor };
}

/** Lets `answer` answer, and notes the exchange when the answer was sent. */
function noteAnswer(
  arrived: Arrived,
  body: { toString(): string },
  response: ServerResponse,
  answer: () => void,
): void {
  const { exchange, asking } = arrived;
  const began = performance.now();
  const tapped = tapResponse(response, () => {
    exchange.duration = performance.now() - began;
    exchange.status = response.statusCode;
    exchange.responseHeaders = withoutSecrets(tapped.headers());
    const [, type = ""] = exchange.responseHeaders.find(([name]) => name === "content-type") ?? [];
    if (/json|text\/plain/.test(type)) exchange.answer = tapped.body.toString();
    keepExchange(arrived, body.toString());
  });
  const change = asking && changedAnswers().get(asking);
  if (change) changeAnswer(response, (text) => change(exchange.path, text));
  during(exchange, answer);
}

function keepExchange({ exchange, original, resend, visitor }: Arrived, body: string): void {
  const [, type = ""] = exchange.requestHeaders.find(([name]) => name === "content-type") ?? [];
  if (/form-urlencoded/.test(type)) exchange.form = withoutPasswords(pairsOf(body));
  exchange.run ??= findRun(exchange, visitor);
  if (exchange.run === null) return;
  remember(exchange, exchange.run, visitor);
  // What was sent again shall not give its viewer the tokens of an app that is not theirs.
  if (resend !== undefined) exchange.answer = withoutTokens(exchange.answer);
  const hold = (id: number) => {
    if (!hasPassword(exchange.form)) holdOriginal(id, { ...original, body });
  };
  void keep(exchange, exchange.run, visitor?.browser ?? null, hold).then(resend?.kept);
}

/** Lets a message in step mode wait, and go on or be lost as its browser decides. */
async function step(
  browser: string,
  arrived: Arrived,
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage) => void,
) {
  const { exchange, original } = arrived;
  const held = await holdRequest(browser, exchange, request);
  if (held !== null) {
    exchange.began = Date.now();
    original.url = held.request.url ?? original.url;
    return noteAnswer(arrived, held.body, response, () => answer(held.request));
  }
  request.socket.destroy();
  exchange.duration = Date.now() - exchange.began;
  exchange.steps.push({ name: "dropped", passed: null, values: [] });
  keepExchange(arrived, new URLSearchParams(exchange.form.map(([...pair]) => pair)).toString());
}

/** Lets `answer` answer a request, at once or when it was held long enough, and notes the exchange. */
export function record(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: IncomingMessage) => void,
): void {
  if (!isNoted(request.url)) {
    if (request.url?.startsWith("/inspector")) knowBrowser(request, response);
    return answer(request);
  }
  const asking = whoAsks(request.socket.remotePort);
  if (asking?.run === unnotedRun) return answer(request);
  const arrived = arrive(request, response, asking);
  const { exchange, resend, visitor } = arrived;
  const browser = resend === undefined ? steppingBrowserOf(exchange, visitor?.browser ?? null) : null;
  if (browser !== null) void step(browser, arrived, request, response, answer);
  else noteAnswer(arrived, tapRequest(request), response, () => answer(request));
}

function senderTo(to: Exchange["from"], asking: Exchange | undefined): Exchange["from"] {
  if (asking === undefined) return "client";
  return to === "site-a" ? "site-b" : "site-a";
}
