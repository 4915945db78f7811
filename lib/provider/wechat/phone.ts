// The browser that plays the phone, known by a cookie of its own: signing in, which changes the session's, leaves it the login.
// RFC 6265 §4.1. https://www.rfc-editor.org/rfc/rfc6265
import { readCookie } from "@/lib/provider/sessions/browser";
import { hashSecret, makeSecret, type TokenHash } from "@/lib/provider/tokens/hash";
import { settings } from "@/lib/settings";

/** `hash` is what the store knows it by; `cookie` is the Set-Cookie header for one that had none. */
export type Phone = { hash: TokenHash; cookie: string | undefined };

/** Reads the phone's cookie; one without gets a new value, which ends with the browser's own session. */
export function readPhone(cookieHeader: string | null): Phone {
  const isSecure = settings().appUrl.startsWith("https:");
  const name = isSecure ? "__Host-birch-phone" : "birch-phone";
  const known = readCookie(cookieHeader, name);
  if (known !== null && /^[\w-]{43}$/.test(known)) return { hash: hashSecret(known), cookie: undefined };
  const value = makeSecret();
  const cookie = `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;
  return { hash: hashSecret(value), cookie };
}

/** The page that a QR code leads to. */
export function phonePagePath(uuid: string): `/${string}` {
  return `/provider/wechat/connect/confirm?uuid=${uuid}`;
}
