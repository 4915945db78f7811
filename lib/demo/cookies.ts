// Site A's cookies: their names, their attributes, and how A reads them (RFC 6265 §5.4, §8.6).
import type { AuthOptions } from "next-auth";
import { siteA } from "@/lib/demo/config";

const names = {
  sessionToken: "acorn-session",
  callbackUrl: "acorn-callback-url",
  csrfToken: "acorn-csrf",
  pkceCodeVerifier: "acorn-pkce",
  state: "acorn-state",
  nonce: "acorn-nonce",
  logoutState: "acorn-logout-state",
};

/** How long a started sign-in, or a sign-out at B, may take, in seconds. */
const signInTime = 15 * 60;

/** The attributes of every cookie of A's; without https the path keeps them from a site B on the same origin. */
function cookieAttributes() {
  const { secure } = siteA();
  return { httpOnly: true, sameSite: "lax", secure, path: secure ? "/" : "/demo" } as const;
}

/** The name a cookie has in the browser. */
export function cookieName(cookie: keyof typeof names): string {
  return siteA().secure ? `__Host-${names[cookie]}` : names[cookie];
}

/** Site A's cookies as next-auth wants them described. */
export function nextAuthCookies(): NonNullable<AuthOptions["cookies"]> {
  const lasting = { options: cookieAttributes() };
  const brief = { options: { ...cookieAttributes(), maxAge: signInTime } };
  return {
    sessionToken: { name: cookieName("sessionToken"), ...lasting },
    callbackUrl: { name: cookieName("callbackUrl"), ...lasting },
    csrfToken: { name: cookieName("csrfToken"), ...lasting },
    pkceCodeVerifier: { name: cookieName("pkceCodeVerifier"), ...brief },
    state: { name: cookieName("state"), ...brief },
    nonce: { name: cookieName("nonce"), ...brief },
  };
}

/** The Set-Cookie header for the state of a sign-out at B (RP-Initiated Logout §3); the value is base64url. */
export function logoutStateCookie(state: string): string {
  const { secure, path } = cookieAttributes();
  const name = cookieName("logoutState");
  return `${name}=${state}; Path=${path}; Max-Age=${signInTime}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Reads A's own cookies from a Cookie header; one that was sent twice is nobody's, so it is left out. */
export function readCookies(header: string | null): Record<string, string> {
  const own = new Set((Object.keys(names) as (keyof typeof names)[]).map(cookieName));
  const found: Record<string, string> = {};
  const repeated = new Set<string>();
  for (const pair of (header ?? "").split(";")) {
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).trim();
    if (equals < 0 || !own.has(name)) continue;
    if (name in found) repeated.add(name);
    found[name] = decode(pair.slice(equals + 1).trim());
  }
  return Object.fromEntries(Object.entries(found).filter(([name]) => !repeated.has(name)));
}
