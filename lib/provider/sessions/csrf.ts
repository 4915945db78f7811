// Forms that only our own pages can send: a token bound to the browser's cookie, and the Origin header.
// RFC 6749 §10.12, RFC 9700 §4.7. https://www.rfc-editor.org/rfc/rfc6749#section-10.12
import { createHmac, timingSafeEqual } from "node:crypto";
import { deriveKey } from "@/lib/sealing";
import { settings } from "@/lib/settings";

/** The token for forms shown to the browser with this cookie. */
export function csrfToken(cookie: string): string {
  return createHmac("sha256", deriveKey("csrf")).update(cookie).digest("base64url");
}

/** Whether the token belongs to the cookie, compared in constant time. */
export function isCsrfToken(token: string | undefined, cookie: string): boolean {
  const expected = Buffer.from(csrfToken(cookie));
  const given = Buffer.from(token ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Whether an Origin header names this site; `null` (a sandboxed or stripped page) never does. */
export function isOwnOrigin(origin: string | null): boolean {
  return origin === settings().appUrl;
}
