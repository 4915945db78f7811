// The lab's cookies, each for minutes: they carry something over one redirect (RFC 6265 §4.1).
import { siteA } from "@/lib/demo/config";

const names = { state: "acorn-legacy-state", outcome: "acorn-legacy-outcome" };
const seconds = { state: 600, outcome: 60 };

function nameOf(cookie: keyof typeof names): string {
  return siteA().secure ? `__Host-${names[cookie]}` : names[cookie];
}

/** Words the Set-Cookie header; `value` is base64url. */
export function briefCookie(cookie: keyof typeof names, value: string): string {
  const place = siteA().secure ? "Path=/; Secure" : "Path=/demo/legacy";
  return `${nameOf(cookie)}=${value}; ${place}; HttpOnly; SameSite=Lax; Max-Age=${seconds[cookie]}`;
}

/** Reads one; null when it is absent, or came twice and is nobody's. */
export function readBriefCookie(header: string | null, cookie: keyof typeof names): string | null {
  const start = `${nameOf(cookie)}=`;
  const found = (header ?? "").split(/; */).filter((pair) => pair.startsWith(start));
  return found.length === 1 ? found[0]!.slice(start.length) : null;
}
