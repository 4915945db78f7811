// Which host is site A's, which requests came from its own pages, and where it may send a browser.
import { siteA } from "@/lib/demo/config";
import { settings } from "@/lib/settings";

/** Tells whether site A answers at this Host header; only an A with an origin of its own minds. */
export function belongsHere(host: string | null): boolean {
  const { appUrl, demoUrl } = settings();
  return appUrl === demoUrl || host === new URL(demoUrl).host;
}

/** The answer of A's routes at any other host. */
export function elsewhere(): Response {
  const text = `Not found here. Site A lives at ${siteA().home}\n`;
  return new Response(text, { status: 404, headers: { "Cache-Control": "no-store", "Content-Type": "text/plain" } });
}

/** The page of A's that is safe to go to: `url` when it is one, A's front page otherwise (RFC 9700 §4.11). Never throws. */
export function safeCallbackUrl(url: unknown): string {
  const { origin, home } = siteA();
  if (typeof url !== "string" || !URL.canParse(url, origin)) return home;
  const target = new URL(url, origin);
  const ours = target.origin === origin && (target.pathname === "/demo" || target.pathname.startsWith("/demo/"));
  const page = ours && !target.pathname.startsWith("/demo/api/");
  return page && target.username === "" && target.password === "" ? target.href : home;
}

/** Sends the browser on with a GET, whatever it did before (RFC 9110 §15.4.4), with a cookie where it needs one; never 307, which repeats a form. */
export function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  if (cookie !== undefined) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Refuses a form that does not come from one of A's own pages: its Origin is foreign, `null` or missing. */
export function refuseForeignForm(request: Request): Response | undefined {
  if (!belongsHere(request.headers.get("host"))) return elsewhere();
  if (request.headers.get("origin") === siteA().origin) return undefined;
  const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain" };
  return new Response("This form was not sent from a page of this site, so nothing was done.\n", {
    status: 403,
    headers,
  });
}
