// Sign in by hand: what this client keeps in the browser, sealed. First the attempt, while the browser is away, then the person.
// RFC 6265 §4.1 – https://www.rfc-editor.org/rfc/rfc6265#section-4.1
import { siteA } from "@/lib/demo/config";
import { deriveKey, seal, unseal } from "@/lib/sealing";

export type Attempt = { state: string; nonce: string; verifier: string };

type Said = { sub: string; name?: string; email?: string };

/** Whoever signed in, as each of B's two answers has it. */
export type Person = { idToken: Said; userinfo: Said };

type Kept = { attempt: Attempt; person: Person };

/** In seconds. A person leaves by the clock: no row at the server can end what only a browser keeps. */
export const lifetimes = { attempt: 900, person: 600 };

const keyOf = (cookie: keyof Kept) => deriveKey(`site-a by hand, ${cookie}`);

function nameOf(cookie: keyof Kept): string {
  return `${siteA().secure ? "__Host-" : ""}acorn-by-hand-${cookie}`;
}

function setCookie(cookie: keyof Kept, value: string, age: number): string {
  const place = siteA().secure ? "Path=/; Secure" : "Path=/demo/by-hand";
  return `${nameOf(cookie)}=${value}; ${place}; HttpOnly; SameSite=Lax; Max-Age=${age}`;
}

/** Words the Set-Cookie header that keeps something for its time. */
export function keep<Cookie extends keyof Kept>(cookie: Cookie, value: Kept[Cookie]): string {
  const until = Date.now() + lifetimes[cookie] * 1_000;
  return setCookie(cookie, seal(keyOf(cookie), JSON.stringify({ value, until })), lifetimes[cookie]);
}

/** Words the Set-Cookie header that removes it. */
export function forget(cookie: keyof Kept): string {
  return setCookie(cookie, "", 0);
}

/** Reads it from a Cookie header; null when it is absent, over, not sealed here, or came twice and is nobody's. */
export function recall<Cookie extends keyof Kept>(header: string | null, cookie: Cookie): Kept[Cookie] | null {
  const start = `${nameOf(cookie)}=`;
  const found = (header ?? "").split(/; */).filter((pair) => pair.startsWith(start));
  if (found.length !== 1) return null;
  try {
    const sealed = found[0]!.slice(start.length);
    const { value, until } = JSON.parse(unseal(keyOf(cookie), sealed)) as { value: Kept[Cookie]; until: number };
    return Date.now() < until ? value : null;
  } catch {
    return null;
  }
}
