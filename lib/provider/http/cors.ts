// Which pages of other origins may read an answer: those of registered browser apps, never with cookies, and at
// the endpoints that such an app calls itself. The authorization endpoint is no such endpoint (RFC 9700 §2.6).
// https://fetch.spec.whatwg.org/#http-cors-protocol
import { setHeaders } from "@/lib/known-answer";
import { store } from "@/lib/provider/store/prisma";
import type { HttpRequest } from "./request";

const readable = { "Access-Control-Expose-Headers": "WWW-Authenticate, Retry-After", Vary: "Origin" };

async function isBrowserApp(origin: string): Promise<boolean> {
  return /^https?:\/\/[a-z0-9.:[\]-]+$/.test(origin) && store.clients.hasBrowserOrigin(origin);
}

/** Answers, and lets the page of a registered browser app read it; `Vary` keeps caches from mixing origins up. */
export async function readableByBrowserApps(request: HttpRequest, answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  const origin = request.headers.get("origin");
  setHeaders(response, readable);
  if (origin !== null && (await isBrowserApp(origin))) setHeaders(response, { "Access-Control-Allow-Origin": origin });
  return response;
}

/** The answer to a browser that asks before it sends: which methods and headers a page may use, for 600 seconds. */
export function preflight(...methods: string[]): (request: HttpRequest) => Promise<Response> {
  return (request) => {
    const headers = {
      Allow: [...methods, "OPTIONS"].join(", "),
      "Access-Control-Allow-Methods": methods.join(", "),
      "Access-Control-Allow-Headers": "Authorization, Content-Type",
      "Access-Control-Max-Age": "600",
    };
    return readableByBrowserApps(request, Promise.resolve(new Response(null, { status: 204, headers })));
  };
}
