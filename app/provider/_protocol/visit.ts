// One visit of a browser to a protocol page: who it is, its language, and where it stands.
import { chooseLocale, localeCookie, type Locale } from "@/lib/locale";
import { queryOf } from "@/lib/provider/http/form";
import { readBrowser, readCookie, setCookie, type Browser } from "@/lib/provider/sessions/browser";

export type Visit = {
  browser: Browser;
  locale: Locale;
  /** The path with its query, for the language switch. */
  path: string;
  /** The Set-Cookie header for a browser that had none. */
  cookie: string | null;
};

/** The language that the browser asks for. */
export function localeOf(request: Request): Locale {
  const chosen = readCookie(request.headers.get("cookie"), localeCookie) ?? undefined;
  return chooseLocale(chosen, request.headers.get("accept-language"));
}

/** Reads a visit from a request. */
export async function readVisit(request: Request): Promise<Visit> {
  const browser = await readBrowser(request.headers.get("cookie"));
  const query = queryOf(request);
  const path = new URL(request.url).pathname + (query === "" ? "" : `?${query}`);
  return { browser, locale: localeOf(request), path, cookie: browser.isNew ? setCookie(browser.cookie) : null };
}
