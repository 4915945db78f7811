// Where site B answers when site A has an origin of its own: only at APP_URL.
import { settings } from "@/lib/settings";

/** A refusal for requests that came to site A's origin, or null. */
export function refuseForeignHost(request: Request): Response | null {
  const { appUrl, demoUrl } = settings();
  if (appUrl === demoUrl || request.headers.get("host") === new URL(appUrl).host) return null;
  return new Response(`Site B answers at ${appUrl}/provider only.\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}
