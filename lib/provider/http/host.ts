// Where site B answers when site A has an origin of its own: only at APP_URL.
import { settings } from "@/lib/settings";
import type { HttpRequest } from "./request";

/** Whether a request with this Host header came to site A's origin instead. */
export function isForeignHost(host: string | null): boolean {
  const { appUrl, demoUrl } = settings();
  return appUrl !== demoUrl && host !== new URL(appUrl).host;
}

/** A refusal for requests that came to site A's origin, or null. */
export function refuseForeignHost(request: HttpRequest): Response | null {
  if (!isForeignHost(request.headers.get("host"))) return null;
  return new Response(`Site B answers at ${settings().appUrl}/provider only.\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}
