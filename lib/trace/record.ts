// The front door's side of the inspector: every exchange of either site is noted as it crosses the network, and belongs to
// a run: a login with what follows it. In demo mode alone; in production nobody calls this.
import type { IncomingMessage, ServerResponse } from "node:http";
import { changedAnswers, resendFrom } from "./again";
import { arrive, type Arrived } from "./arrived";
import { knowBrowser } from "./browser";
import { changeAnswer } from "./changed-answer";
import { during, unnotedRun, type Exchange } from "./exchange";
import { takeFromClient, takeMessage } from "./full-runs";
import { hasPassword, withoutSecrets, withoutTokens } from "./masks";
import { isNoted, noteRequest, pairsOf, queryOf } from "./noted";
import { holdAnswer } from "./held-answer";
import { holdBody, holdRequest } from "./held-request";
import { holdOriginal, originalRequest } from "./originals";
import { whoAsks } from "./own-requests";
import { valueOf } from "./pairs";
import { keep } from "./ring";
import { findRunByValue, remember } from "./runs";
import { holdsAnswers, steppingBrowserOf } from "./step-mode";
import { tapRequest, tapResponse, type Tapped } from "./tap";

type Copied = { toString(): string };

type Body = Uint8Array[] | null;

/** Looks at a body before `answer` answers it, or what has become of it. */
export type Watch = (body: Body, answer: (body: Body) => Promise<void>) => Promise<void>;

/** Lets `answer` answer, and notes the exchange when the answer was sent. */
function noteAnswer<Answered>(
  arrived: Arrived,
  body: Copied,
  response: ServerResponse,
  answer: () => Answered,
): Answered {
  const { exchange, asking } = arrived;
  const began = performance.now();
  let held = { waited: 0 };
  const tapped = tapResponse(response, () => {
    exchange.duration = performance.now() - began - held.waited;
    keepExchange(arrived, body, { status: response.statusCode, tapped });
  });
  const change = asking && changedAnswers().get(asking);
  if (change) changeAnswer(response, (text) => change(exchange.path, text));
  const browser = stepperOf(arrived);
  if (browser !== null && holdsAnswers(browser))
    held = holdAnswer(browser, exchange, response, () => keepExchange(arrived, body));
  return during(exchange, answer);
}

/** The run that a client's request joins by what it presents, null for those of no login that is watched. */
function runOfClient({ headers, url = "/" }: IncomingMessage, body: Copied): string | null {
  const { authorization, "content-type": type = "" } = headers;
  return findRunByValue({
    query: queryOf(url),
    form: type.includes("form-urlencoded") ? pairsOf(body.toString()) : [],
    requestHeaders: authorization === undefined ? [] : [["authorization", authorization]],
  });
}

/** The browser for which an exchange is to be held, null for none; what is sent again waits for nobody. */
function stepperOf({ exchange, resend, visitor }: Arrived): string | null {
  return resend === undefined ? steppingBrowserOf(exchange, visitor?.browser ?? null) : null;
}

/**
 * Watches a client's request in the back channel: what it presents tells, once it is read, whether it belongs to a login
 * that is seen. All others are answered as if nobody watched.
 */
function watchClient(request: IncomingMessage, response: ServerResponse): Watch {
  return (chunks, answer) => {
    const body = Buffer.concat(chunks ?? []);
    const run = runOfClient(request, body);
    if (run === null || !takeFromClient(run)) return answer(chunks);
    const arrived = arrive(request, response, { asking: undefined, resend: undefined });
    arrived.exchange.run = run;
    const browser = stepperOf(arrived);
    if (browser === null) return noteAnswer(arrived, body, response, () => answer(chunks));
    return stepClient(browser, arrived, body, response, answer);
  };
}

async function stepClient(
  browser: string,
  arrived: Arrived,
  body: Buffer,
  response: ServerResponse,
  answer: (body: Body) => Promise<void>,
): Promise<void> {
  const { exchange, request } = arrived;
  const sent = await holdBody(browser, exchange, request, body);
  if (sent === null) return lose(arrived);
  exchange.began = Date.now();
  const changed = { ...arrived, url: request.url ?? arrived.url };
  return noteAnswer(changed, sent, response, () => answer(sent.length === 0 ? null : [sent]));
}

function keepExchange(arrived: Arrived, body: Copied, answered?: { status: number; tapped: Tapped }): void {
  const { exchange, request, url, resend, visitor } = arrived;
  if (exchange.channel === "back") exchange.run ??= runOfClient(request, body);
  if (exchange.run === null || !takeMessage(exchange.run)) return resend?.kept(null);
  const original = { ...originalRequest(request), url, body: body.toString() };
  noteRequest(exchange, original);
  if (answered !== undefined) noteResponse(exchange, answered);
  remember(exchange, exchange.run, visitor);
  // What was sent again shall not give its viewer the tokens of an app that is not theirs.
  if (resend !== undefined) exchange.answer = withoutTokens(exchange.answer);
  const hold = (id: number) => {
    if (!hasPassword(exchange.form)) holdOriginal(id, original);
  };
  void keep(exchange, exchange.run, visitor?.browser ?? null, hold).then(resend?.kept);
}

function noteResponse(exchange: Exchange, { status, tapped }: { status: number; tapped: Tapped }): void {
  exchange.status = status;
  exchange.responseHeaders = withoutSecrets(tapped.headers());
  const type = valueOf("content-type", exchange.responseHeaders) ?? "";
  if (/json|text\/plain/.test(type)) exchange.answer = tapped.body.toString();
}

/** Lets a message in step mode wait, and go on or be lost as its browser decides. */
async function step(
  browser: string,
  arrived: Arrived,
  response: ServerResponse,
  answer: (request: IncomingMessage) => void,
): Promise<void> {
  const { exchange, request } = arrived;
  const held = await holdRequest(browser, exchange, request);
  if (held !== null) {
    exchange.began = Date.now();
    const changed = { ...arrived, url: held.request.url ?? arrived.url };
    return noteAnswer(changed, held.body, response, () => answer(held.request));
  }
  lose(arrived);
}

/** Breaks the connection of a request that was dropped. */
function lose(arrived: Arrived): void {
  const { exchange, request } = arrived;
  request.socket.destroy();
  exchange.duration = Date.now() - exchange.began;
  exchange.steps.push({ name: "dropped", passed: null, values: [] });
  const sent = new URLSearchParams(exchange.form.map(([...pair]) => pair));
  keepExchange(arrived, sent);
}

/**
 * Lets `answer` answer a request, at once or when it was held long enough, and notes the exchange. `isDirect` tells that
 * whoever answers reads the body first and then calls the watch.
 */
export function record(
  request: IncomingMessage,
  response: ServerResponse,
  isDirect: boolean,
  answer: (request: IncomingMessage, watch?: Watch) => void,
): void {
  if (!isNoted(request.url)) {
    if (request.url?.startsWith("/inspector")) knowBrowser(request, response);
    return answer(request);
  }
  const { remotePort } = request.socket;
  const [asking, resend] = [whoAsks(remotePort), resendFrom(remotePort)];
  if (asking?.run === unnotedRun) return answer(request);
  if (isDirect && asking === undefined && resend === undefined) return answer(request, watchClient(request, response));
  const arrived = arrive(request, response, { asking, resend });
  const browser = stepperOf(arrived);
  if (browser !== null) void step(browser, arrived, response, answer);
  else noteAnswer(arrived, tapRequest(request), response, () => answer(request));
}
