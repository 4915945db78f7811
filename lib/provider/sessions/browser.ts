// One browser at site B: a cookie that is random before sign-in and names a session after it, never the same before and after.
// RFC 6265 §4.1, RFC 9700 §4.7. https://www.rfc-editor.org/rfc/rfc6265
import { after, lifetimes } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import type { LoginSession } from "@/lib/provider/store/store";
import { makeHandle, readHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret, type TokenHash } from "@/lib/provider/tokens/hash";
import { settings } from "@/lib/settings";
import { endSession } from "./end-session";

/** A browser as a request shows it; `hash` is what the store knows it by. */
export type Browser = { cookie: string; hash: TokenHash; isNew: boolean; session: LoginSession | null };

function isSecure(): boolean {
  return settings().appUrl.startsWith("https:");
}

function cookieName(): string {
  return isSecure() ? "__Host-birch-session" : "birch-session";
}

/** Reads one cookie; a name that came twice counts as absent, for then somebody else may have set one of them. */
export function readCookie(header: string | null, name: string): string | null {
  const found = (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  return found.length === 1 ? found[0]!.slice(name.length + 1) : null;
}

/** Reads the browser's cookie and session; a browser without a cookie gets a new value, to be set with `setCookie`. */
export async function readBrowser(cookieHeader: string | null, now = new Date()): Promise<Browser> {
  const cookie = readCookie(cookieHeader, cookieName());
  if (cookie === null || !/^[\w.-]{43,90}$/.test(cookie)) {
    const fresh = makeSecret();
    return { cookie: fresh, hash: hashSecret(fresh), isNew: true, session: null };
  }
  const handle = readHandle("session", cookie);
  const session = handle && (await store.sessions.find(handle.id, handle.secret, now));
  return { cookie, hash: hashSecret(cookie), isNew: false, session };
}

/** Words the Set-Cookie header for a value; without a lifetime (seconds) it ends with the browser's own session. */
export function setCookie(value: string, maxAge?: number): string {
  const lifetime = maxAge === undefined ? "" : `; Max-Age=${maxAge}`;
  return `${cookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure() ? "; Secure" : ""}${lifetime}`;
}

/** The Set-Cookie header that makes the browser forget its value. */
export function forgetCookie(): string {
  return setCookie("", 0);
}

/**
 * Begins a session under a new cookie value, and takes the browser's pending requests and devices along. Whoever was
 * signed in before is signed out, unless it is the same person, whose session goes on: their apps see no change.
 */
export async function beginSession(browser: Browser, userUid: number, now: Date): Promise<string> {
  const secret = makeSecret();
  const begun = { secretHash: hashSecret(secret), authenticatedAt: now, expiresAt: after(now, lifetimes.loginSession) };
  const { session } = browser;
  const goesOn = session?.user.uid === userUid && (await store.sessions.renew(session.id, begun));
  const id = goesOn ? session.id : await store.sessions.begin({ userUid, ...begun });
  const cookie = makeHandle("session", id, secret);
  const hash = hashSecret(cookie);
  await Promise.all([store.requests.rebind(browser.hash, hash), store.devices.rebind(browser.hash, hash, now)]);
  if (session !== null && !goesOn) await endSession(session, browser.hash, now);
  return setCookie(cookie, lifetimes.loginSession);
}
