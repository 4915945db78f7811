// The cookie that says which runs are this browser's, and nothing else.
import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "@/lib/settings";

const browserCookie = "inspector-browser";
const cookieValue = new RegExp(`(?:^|; *)${browserCookie}=([\\w-]{43})(?:;|$)`);

/** How a browser is known to the trace, by its Cookie header: by the hash of its cookie; null when it has none. */
export function browserOf(cookies: string | undefined): string | null {
  const value = cookieValue.exec(cookies ?? "")?.[1];
  return value === undefined ? null : createHash("sha256").update(value).digest("base64url");
}

/** Gives a browser that opens a page its cookie, so that later it finds its runs and nobody else's; returns how it is known. */
export function knowBrowser(request: IncomingMessage, response: ServerResponse): string | null {
  const known = browserOf(request.headers.cookie);
  if (known !== null || !/\btext\/html\b/.test(request.headers.accept ?? "")) return known;
  const value = randomBytes(32).toString("base64url");
  const { writeHead } = response;
  response.writeHead = function (...args: unknown[]) {
    const secure = settings().appUrl.startsWith("https:") ? "; Secure" : "";
    response.appendHeader("Set-Cookie", `${browserCookie}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}`);
    return writeHead.apply(response, args as never);
  } as typeof writeHead;
  return browserOf(`${browserCookie}=${value}`);
}
