// Sends a message of a run again, changed. The run's own browser alone may ask for it.
import { randomUUID } from "node:crypto";
import { settings } from "@/lib/settings";
import { sendAgain, type ChangeAnswer } from "@/lib/trace/again";
import type { Again, Party } from "@/lib/trace/exchange";
import { originalOf, type Original } from "@/lib/trace/originals";
import { readExchanges, type KeptExchange } from "@/lib/trace/ring";
import { changeByHand, type Change } from "./by-hand";
import { tamperingOf } from "./registry";
import { putTogether, setHeader, takeApart, headerOf, type Sendable } from "./sendable";

/** Why a message was not sent again; the names have their words in the inspector's messages. */
export class NotSentError extends Error {
  constructor(readonly reason: "unknown-message" | "too-long-ago" | "does-not-fit" | "no-fresh-code") {
    super(reason);
  }
}

type Attempt = { run: string; exchanges: KeptExchange[]; again: Again };

function send(attempt: Attempt, request: Original, from: Party, changeAnswer: ChangeAnswer | null) {
  const { host, port } = settings();
  return sendAgain({ host, port }, request, { ...attempt.again, run: attempt.run, from, changeAnswer });
}

function mustBeHeld(id: number): Original {
  const original = originalOf(id);
  if (original === undefined) throw new NotSentError("too-long-ago");
  return original;
}

/** The cookies with which the browser came to site B last: those of before the sign-in are nobody's now. */
function cookiesAtSiteB(exchanges: KeptExchange[]): string | null {
  const visits = exchanges.filter((one) => one.channel === "front" && one.to === "site-b" && one.again === null);
  const originals = visits.flatMap(({ id }) => originalOf(id) ?? []).map(takeApart);
  return originals.map((one) => headerOf(one, "cookie")).findLast((cookie) => cookie !== "") ?? null;
}

/** Asks for a code once more, without a question to the person (Core §3.1.2.1, `prompt=none`); returns what came back. */
async function askForCode(attempt: Attempt, change: (authorization: Sendable) => void): Promise<URLSearchParams> {
  const asked = attempt.exchanges.find(({ path, query, again }) => {
    return again === null && path === "/provider/oauth/authorize" && query.some(([name]) => name === "client_id");
  });
  if (asked === undefined) throw new NotSentError("no-fresh-code");
  const authorization = takeApart(mustBeHeld(asked.id));
  authorization.query.set("prompt", "none");
  setHeader(authorization, "cookie", cookiesAtSiteB(attempt.exchanges));
  change(authorization);
  const { location } = await send(attempt, putTogether(authorization), "browser", null);
  const answered = new URL(location ?? "", settings().appUrl).searchParams;
  if (!answered.has("code")) throw new NotSentError("no-fresh-code");
  return answered;
}

function putFreshCode(request: Sendable, answered: URLSearchParams): void {
  if (request.form.has("code")) return request.form.set("code", answered.get("code")!);
  for (const [name, value] of answered) request.query.set(name, value);
}

/**
 * Sends message `id` of `run` again, changed as the tampering says and then by hand; returns the number of the new
 * exchange, null when it could not be kept. Throws a NotSentError.
 */
export async function sendChanged(run: string, id: number, name: string, changes: Change[]): Promise<number | null> {
  const exchanges = readExchanges(run);
  const exchange = exchanges.find((one) => one.id === id);
  if (exchange === undefined) throw new NotSentError("unknown-message");
  const request = takeApart(mustBeHeld(id));
  const tampering = name === "by-hand" ? undefined : tamperingOf(name);
  if (name !== "by-hand" && !tampering?.fits(request)) throw new NotSentError("does-not-fit");
  const attempt = { run, exchanges, again: { of: id, tampering: name, attempt: randomUUID() } };
  if (tampering?.freshCode) putFreshCode(request, await askForCode(attempt, tampering.freshCode));
  tampering?.change?.(request);
  changeByHand(request, changes);
  const sent = await send(attempt, putTogether(request), exchange.from, tampering?.changeAnswer ?? null);
  return sent.id;
}
