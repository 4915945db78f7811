// A protocol page: React turned into HTML without a script, with the status, cookie and headers that the moment asks for.
import { randomBytes } from "node:crypto";
import type { ReactElement } from "react";
import type { Locale } from "@/lib/locale";
import { stylesheetFor } from "./stylesheet";

type PageOptions = {
  title: string;
  locale: Locale;
  status?: number;
  cookie?: string | null;
  headers?: Record<string, string>;
};

/**
 * The policy of a page without scripts. There is no form-action: Chromium applies it to the redirect that answers
 * the form, and would silently stop the way back to a client on another origin.
 */
function contentSecurityPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'`;
}

/** Renders a page of site B's. */
export async function renderPage(
  page: ReactElement,
  { title, locale, status = 200, cookie = null, headers = {} }: PageOptions,
): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const body = renderToStaticMarkup(page);
  const nonce = randomBytes(16).toString("base64");
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} - Birch`}</title>
      <link rel="icon" href="/birch.svg" />
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: await stylesheetFor(body) }} />
    </head>,
  );
  const response = new Response(
    `<!doctype html><html lang="${locale === "zh" ? "zh-CN" : "en"}" data-site="b">${head}<body>${body}</body></html>`,
    {
      status,
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Content-Security-Policy": contentSecurityPolicy(nonce),
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        ...headers,
      },
    },
  );
  if (cookie !== null) response.headers.append("Set-Cookie", cookie);
  return response;
}
