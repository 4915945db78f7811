// Headers for the pages that Next renders, and the language switch. Nothing here decides who may do what.
import { NextResponse, type NextRequest } from "next/server";
import { localeCookie } from "@/lib/locale";
import { querySent, withoutParameter } from "@/lib/request-target";
import { settings } from "@/lib/settings";

/** Sets a nonce policy on Next's pages, of which one asks site B from the browser; turns `?lang=` into the cookie that remembers the choice. */
export function proxy(request: NextRequest): NextResponse {
  const chosen = request.nextUrl.searchParams.get("lang");
  if (request.method === "GET" && (chosen === "en" || chosen === "zh")) return rememberLanguage(request, chosen);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    ...(request.nextUrl.pathname === "/demo/legacy/callback" ? [`connect-src 'self' ${settings().appUrl}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Referrer-Policy", "same-origin");
  return response;
}

function rememberLanguage(request: NextRequest, chosen: string): NextResponse {
  const url = request.nextUrl.clone();
  url.search = withoutParameter(querySent(request), "lang");
  const response = new NextResponse(null, {
    status: 303,
    headers: { Location: url.href, "Cache-Control": "no-store" },
  });
  response.cookies.set(localeCookie, chosen, { path: "/", maxAge: 31_536_000, sameSite: "lax", httpOnly: true });
  return response;
}

/** Every page of Next's, the missing ones too. Route handlers set their own headers: name new ones here; site B's protocol pages come here for `lang` only. */
export const config = {
  matcher: [
    "/((?!_next/|api/health/|\\.well-known/oauth-|demo/(?:api/auth/|(?:sign-in|sign-in/wechat|sign-out|backchannel-logout|refresh|call-api|legacy/implicit|legacy/password|by-hand/(?:sign-in|callback|sign-out))$)|provider/(?:oauth/(?:authorize|token|userinfo|jwks|revoke|introspect|register|par|device_authorization|logout)(?:/|$)|api/me(?:$|/\\.well-known/)|\\.well-known/openid-configuration$|(?:sign-in|sign-up|sign-out|consent|device)$|wechat/)|.*\\.svg$).*)",
    { source: "/provider/:page(sign-in|sign-up|sign-out|consent|device)", has: [{ type: "query", key: "lang" }] },
    { source: "/provider/wechat/connect/:page(confirm|oauth2/authorize)", has: [{ type: "query", key: "lang" }] },
    { source: "/provider/oauth/logout", has: [{ type: "query", key: "lang" }] },
  ],
};
