// Which run an exchange belongs to. The front channel tells by the browser; the back channel, also that of a client
// that knows nothing of us, by what it presents: a code, a token or a state that an earlier exchange gave out.
// A state goes through the browser and may be anything, so it brings no second browser into a run.
import { hash } from "node:crypto";
import { locationOf, membersOf } from "./answered";
import type { Exchange, Pair } from "./exchange";
import { bearerIn } from "./pairs";

/** Values that one exchange gives out and another presents (RFC 6749 §4.1, RFC 7009 §2.1, RFC 8628 §3.2, RFC 9126 §2.2). */
const joining = new Set([
  "state",
  "code",
  "access_token",
  "refresh_token",
  "token",
  "device_code",
  "user_code",
  "request",
  "request_uri",
  "logout_token",
  "id_token_hint",
]);

/** More runs than this are not kept. */
export const mostRuns = 500;
/** More values and browsers than this are not remembered; the oldest go first. */
const mostRemembered = 20_000;

class Remembered {
  readonly #values = new Map<string, string>();
  constructor(readonly most = mostRemembered) {}

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: string): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.most) this.#values.delete(this.#values.keys().next().value!);
  }
}

/** A browser at one host: its cookie there is another one elsewhere. */
export type Visitor = { browser: string; host: string };

const byValue = new Remembered();
const byBrowser = new Remembered();
/** Whose a run is at a host. */
const browserAt = new Remembered();
/** The runs that the ring still has: what comes to another is not noted. */
const live = new Remembered(mostRuns);

function digest(value: string): string {
  return hash("sha256", value, "base64url");
}

function valuesOf(pairs: Pair[]): string[] {
  return pairs.flatMap(([name, value]) => (joining.has(name) && value !== "" ? [value] : []));
}

function handedOut(exchange: Exchange): string[] {
  const location = locationOf(exchange);
  const waiting = /\/authorize\/([\w.-]+)$/.exec(location?.address ?? "")?.[1];
  const given = [...(location?.parameters ?? []), ...membersOf(exchange.answer)];
  return [...valuesOf(given), ...(waiting === undefined ? [] : [waiting])];
}

/** The run that what is presented belongs to, null when it was never seen; for the front channel see findRunOfVisitor. */
export function findRunByValue({
  query,
  form,
  requestHeaders,
}: Pick<Exchange, "query" | "form" | "requestHeaders">): string | null {
  const bearer = bearerIn(requestHeaders);
  for (const value of [...valuesOf(query), ...valuesOf(form), ...(bearer === null ? [] : [bearer])]) {
    const run = byValue.get(digest(value));
    if (run !== undefined && live.get(run) !== undefined) return run;
  }
  return null;
}

/** Whether a run is this browser's at its host, or nobody's there yet. */
function isOpenTo(run: string, { browser, host }: Visitor): boolean {
  const known = browserAt.get(`${run} ${host}`);
  return known === undefined || known === browser;
}

/** The run that a visitor's exchange joins by what it presents; null when that was never seen, or is another browser's. */
export function findRunOfVisitor(exchange: Exchange, visitor: Visitor): string | null {
  const run = findRunByValue(exchange);
  return run !== null && isOpenTo(run, visitor) ? run : null;
}

/** The run in which a browser was last, null when it was in none. */
export function findRunOfBrowser({ browser }: Visitor): string | null {
  return live.get(byBrowser.get(browser) ?? "") ?? null;
}

/** Remembers what joins later exchanges to `run`: all that was presented and given out, and the visitor. */
export function remember(exchange: Exchange, run: string, visitor: Visitor | null): void {
  const values = [...valuesOf(exchange.query), ...valuesOf(exchange.form), ...handedOut(exchange)];
  for (const value of values) byValue.set(digest(value), run);
  live.set(run, run);
  if (visitor === null) return;
  byBrowser.set(visitor.browser, run);
  browserAt.set(`${run} ${visitor.host}`, visitor.browser);
}

/** Whether this exchange begins a login, and with it a run: a click at site A, or an authorization request whose state is new. */
export function beginsRun({ method, path }: Exchange, known: string | null): boolean {
  if (method === "POST" && /^\/demo\/(sign-in(\/\w+)?|by-hand\/sign-in)$/.test(path)) return true;
  return known === null && /^\/provider\/(oauth\/authorize|wechat\/connect\/(qrconnect|oauth2\/authorize))$/.test(path);
}
