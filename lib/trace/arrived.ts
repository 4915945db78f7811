// A request that just arrived: who sends it, and which run it belongs to.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { changedAnswers, type Resend } from "./again";
import { knowBrowser } from "./browser";
import type { Exchange } from "./exchange";
import { beginExchange, queryOf } from "./noted";
import { beginsRun, findRunOfBrowser, findRunOfVisitor, type Visitor } from "./runs";

/** What is known of a request while it is answered; what it carries is looked at when it is clear that it is to be seen. */
export type Arrived = {
  exchange: Exchange;
  request: IncomingMessage;
  url: string;
  resend: Resend | undefined;
  asking: Exchange | undefined;
  visitor: Visitor | null;
};

/** The run of a browser's request: the one that it joins or begins, or the one in which the browser was last. */
function runOfVisitor(exchange: Exchange, visitor: Visitor): string | null {
  const known = findRunOfVisitor(exchange, visitor);
  if (beginsRun(exchange, known)) return randomBytes(12).toString("base64url");
  return known ?? findRunOfBrowser(visitor);
}

function noteResend(exchange: Exchange, { run, of, tampering, attempt, changeAnswer: change }: Resend): void {
  exchange.run = run;
  exchange.again = { of, tampering, attempt };
  if (change !== null) changedAnswers().set(exchange, change);
}

/** Finds out who sends a request that just arrived, and which run it belongs to as far as that can be told by now. */
export function arrive(
  request: IncomingMessage,
  response: ServerResponse,
  { asking, resend }: Pick<Arrived, "asking" | "resend">,
): Arrived {
  const { method = "GET", url = "/" } = request;
  const exchange = beginExchange(method, url, (to) => resend?.from ?? senderTo(to, asking));
  const browser = exchange.channel === "front" && resend === undefined ? knowBrowser(request, response) : null;
  const visitor = browser === null ? null : { browser, host: request.headers.host ?? "" };
  if (resend !== undefined) noteResend(exchange, resend);
  else if (asking !== undefined) {
    exchange.run = asking.run;
    exchange.again = asking.again;
  } else if (visitor !== null) {
    exchange.query = queryOf(url);
    exchange.run = runOfVisitor(exchange, visitor);
  }
  return { exchange, request, url, resend, asking, visitor };
}

function senderTo(to: Exchange["from"], asking: Exchange | undefined): Exchange["from"] {
  if (asking === undefined) return "client";
  return to === "site-a" ? "site-b" : "site-a";
}
