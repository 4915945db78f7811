// The answer as a form that posts itself to the client: OAuth 2.0 Form Post Response Mode.
// https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
//
//   200, a page with <form method="post" action="redirect_uri">code, state, iss</form>
import { randomBytes } from "node:crypto";
import type { RedirectTarget } from "@/lib/provider/rules/redirect-uri";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

function hiddenField([name, value]: [string, string]): string {
  return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;
}

/** What the page may do: run its one script. There is no form-action, which would stop the post to another origin. */
function headers(nonce: string): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}

/** The page that posts `parameters` to the client, by itself or by its button; both languages, as it is hardly ever seen. */
export function formPost(action: RedirectTarget, parameters: Record<string, string>): Response {
  const nonce = randomBytes(16).toString("base64");
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>Back to the app - Birch</title>
<style nonce="${nonce}">body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;margin:4rem auto;padding:0 1.25rem}
button{font:inherit;padding:.5rem 1.25rem}</style></head>
<body><main><h1>Back to the app</h1><p>One more step takes you back. <span lang="zh-CN">还差一步即可返回应用。</span></p>
<form method="post" action="${escapeHtml(action)}">
${Object.entries(parameters).map(hiddenField).join("\n")}
<button>Continue · <span lang="zh-CN">继续</span></button></form></main>
<script nonce="${nonce}">document.forms[0].submit()</script></body></html>`;
  return new Response(page, { headers: headers(nonce) });
}
