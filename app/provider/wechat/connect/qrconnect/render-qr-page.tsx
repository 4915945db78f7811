// The QR page as HTML: the one page of site B with a script of its own, with an app's CSS, and open to frames.
import { randomBytes } from "node:crypto";
import type { ReactElement } from "react";
import { stylesheetFor } from "@/app/provider/_protocol/stylesheet";
import type { Locale } from "@/lib/locale";
import type { QrLook } from "@/lib/provider/wechat/rules/qr-look";
import { frameColours } from "./frame-colours";

type QrPageOptions = {
  title: string;
  locale: Locale;
  look: QrLook;
  script: string;
  /** Where a browser without scripts looks again, every five seconds. */
  presentState: string;
};

/** WeChat's page is framed by any site; scripts and styles are ours alone, but for the stylesheet that the address names. */
function contentSecurityPolicy(nonce: string, { stylesheet }: QrLook): string {
  const styles = `'nonce-${nonce}'${stylesheet ? ` ${stylesheet.source}` : ""}`;
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${styles}; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`;
}

/** Renders it. */
export async function renderQrPage(
  page: ReactElement,
  { title, locale, look, script, presentState }: QrPageOptions,
): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const body = renderToStaticMarkup(page);
  const nonce = randomBytes(16).toString("base64");
  const styles = (await stylesheetFor(body)) + (look.isFramed ? frameColours(look) : "");
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {!look.isFramed && <meta name="color-scheme" content="light dark" />}
      <title>{title}</title>
      <link rel="icon" href="/birch.svg" />
      <noscript>
        <meta httpEquiv="refresh" content={`5;url=${presentState}`} />
      </noscript>
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: styles }} />
      {look.stylesheet && <link rel="stylesheet" href={look.stylesheet.href} />}
    </head>,
  );
  const lang = locale === "zh" ? "zh-CN" : "en";
  const html = `<!doctype html><html lang="${lang}" data-site="b">${head}<body>${body}<script nonce="${nonce}">${script}</script></body></html>`;
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": contentSecurityPolicy(nonce, look),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
    },
  });
}
