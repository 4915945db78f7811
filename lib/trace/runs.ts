// Which run an exchange belongs to. The front channel tells by the browser; the back channel, also that of a client
// that knows nothing of us, by what it presents: a code, a token or a state that an earlier exchange gave out.
import { createHash } from "node:crypto";
import type { Exchange, Pair } from "./exchange";

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

/** More values and browsers than this are not remembered; the oldest go first. */
const mostRemembered = 20_000;

class Remembered {
  readonly #runs = new Map<string, string>();

  get(key: string): string | undefined {
    return this.#runs.get(key);
  }

  set(key: string, run: string): void {
    this.#runs.delete(key);
    this.#runs.set(key, run);
    if (this.#runs.size > mostRemembered) this.#runs.delete(this.#runs.keys().next().value!);
  }
}

const byValue = new Remembered();
const byBrowser = new Remembered();

function digest(value: string): string {
  return createHash("sha256").update(value).digest("base64url");
}

function valuesOf(pairs: Pair[]): string[] {
  return pairs.flatMap(([name, value]) => (joining.has(name) && value !== "" ? [value] : []));
}

function bearer(headers: Pair[]): string[] {
  const [, authorization = ""] = headers.find(([name]) => name === "authorization") ?? [];
  const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
  return token === undefined ? [] : [token];
}

function handedOut({ responseHeaders, answer }: Exchange): string[] {
  const [, location = ""] = responseHeaders.find(([name]) => name === "location") ?? [];
  const query = URL.canParse(location, "http://localhost") ? new URL(location, "http://localhost").searchParams : [];
  const inLocation = valuesOf([...query].map(([name, value]): Pair => [name, value]));
  const waiting = /\/authorize\/([\w.-]+)/.exec(location)?.[1];
  return [...inLocation, ...(waiting === undefined ? [] : [waiting]), ...(answer === null ? [] : valuesOfJson(answer))];
}

function valuesOfJson(text: string): string[] {
  try {
    const members = Object.entries(JSON.parse(text) as object);
    return valuesOf(members.flatMap(([name, value]): Pair[] => (typeof value === "string" ? [[name, value]] : [])));
  } catch {
    return [];
  }
}

/** The run that what is presented belongs to, null when it was never seen. */
export function findRunByValue({ query, form, requestHeaders }: Exchange): string | null {
  for (const value of [...valuesOf(query), ...valuesOf(form), ...bearer(requestHeaders)]) {
    const run = byValue.get(digest(value));
    if (run !== undefined) return run;
  }
  return null;
}

/** The run that this browser is in, null when it is in none. */
export function findRunOfBrowser(browser: string): string | null {
  return byBrowser.get(browser) ?? null;
}

/** Remembers what joins later exchanges to `run`: all that was presented and given out, and the browser. */
export function remember(exchange: Exchange, run: string, browser: string | null): void {
  const values = [...valuesOf(exchange.query), ...valuesOf(exchange.form), ...handedOut(exchange)];
  for (const value of values) byValue.set(digest(value), run);
  if (browser !== null) byBrowser.set(browser, run);
}

/** Whether this exchange begins a login, and with it a run: a click at site A, or an authorization request whose state is new. */
export function beginsRun({ method, path }: Exchange, known: string | null): boolean {
  if (method === "POST" && /^\/demo\/(sign-in(\/\w+)?|by-hand\/sign-in)$/.test(path)) return true;
  return known === null && /^\/provider\/(oauth\/authorize|wechat\/connect\/(qrconnect|oauth2\/authorize))$/.test(path);
}
