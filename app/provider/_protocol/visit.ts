// One visit of a browser to a protocol page: who it is, its language, and where it stands.
import { chooseLocale, firstLocale, localeCookie, type Locale } from "@/lib/locale";
import { queryOf } from "@/lib/provider/http/form";
import { remoteAddress } from "@/lib/provider/http/remote-address";
import { readBrowser, readCookie, setCookie, type Browser } from "@/lib/provider/sessions/browser";

export type Visit = {
  browser: Browser;
  locale: Locale;
  /** Whether the person chose the language with the switch. */
  isLocaleChosen: boolean;
  /** The sender's, for what is limited by it. */
  address: string;
  /** The path with its query, for the language switch. */
  path: string;
  /** The Set-Cookie header for a browser that had none. */
  cookie: string | null;
};

function chosenLocale(request: Request): string | undefined {
  return readCookie(request.headers.get("cookie"), localeCookie) ?? undefined;
}

/** The language that the browser asks for. */
function localeOf(request: Request): Locale {
  return chooseLocale(chosenLocale(request), request.headers.get("accept-language"));
}

/** The language of a page about an authorization request: the person's own choice, else the client's, else the browser's. */
export function localeFor(visit: Pick<Visit, "locale" | "isLocaleChosen">, uiLocales: readonly string[]): Locale {
  return visit.isLocaleChosen ? visit.locale : (firstLocale(uiLocales) ?? visit.locale);
}

/** How a request that may be no visit yet is answered in words. */
export function languageOf(request: Request): Pick<Visit, "locale" | "isLocaleChosen"> {
  return { locale: localeOf(request), isLocaleChosen: ["en", "zh"].includes(chosenLocale(request) ?? "") };
}

/** Reads a visit from a request. */
export async function readVisit(request: Request): Promise<Visit> {
  const browser = await readBrowser(request.headers.get("cookie"));
  const query = queryOf(request);
  const path = new URL(request.url).pathname + (query === "" ? "" : `?${query}`);
  const cookie = browser.isNew ? setCookie(browser.cookie) : null;
  return { browser, ...languageOf(request), address: remoteAddress(request), path, cookie };
}
