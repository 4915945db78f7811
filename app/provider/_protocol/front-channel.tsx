// What all endpoints that a browser visits have in common: failures become pages, never a redirect to an unproved address.
// RFC 6749 §4.1.2.1, RFC 9700 §4.11.2. https://www.rfc-editor.org/rfc/rfc9700#section-4.11.2
import { cleanUpSoon } from "@/lib/provider/clean-up";
import { toFailure, type Failure } from "@/lib/provider/http/failure";
import { queryOf } from "@/lib/provider/http/form";
import { refuseForeignHost } from "@/lib/provider/http/host";
import { errorBody, json } from "@/lib/provider/http/json";
import { stoppedText } from "@/lib/provider/messages/stopped";
import { readUiLocales } from "@/lib/provider/rules/hints";
import { readParameters } from "@/lib/provider/rules/parameters";
import { renderPage } from "./render";
import { StoppedPage, type Stop } from "./stopped-page";
import { languageOf, localeFor } from "./visit";

/** A refusal that a person is to read about on a page of ours; `stop` says which story to tell. */
export class StoppedError extends Error {
  constructor(
    readonly stop: Stop,
    readonly status = 400,
    readonly retryAfter: number | null = null,
    /** The languages of the authorization request that was stopped, when it is not in the address. */
    readonly uiLocales: readonly string[] = [],
  ) {
    super(stop.reason);
  }
}

function isPrefetch(request: Request): boolean {
  return [request.headers.get("sec-purpose"), request.headers.get("purpose")].some((purpose) =>
    purpose?.includes("prefetch"),
  );
}

/** Runs an endpoint of the front channel; a prefetch does nothing, whatever is thrown becomes a page (or JSON for who asks for it). */
export async function frontChannel(request: Request, answer: () => Promise<Response>): Promise<Response> {
  cleanUpSoon();
  const refusal = refuseForeignHost(request);
  if (refusal) return refusal;
  if (isPrefetch(request)) return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
  try {
    return await answer();
  } catch (thrown) {
    return stoppedPage(request, thrown);
  }
}

async function stoppedPage(request: Request, thrown: unknown): Promise<Response> {
  const stopped = thrown instanceof StoppedError ? thrown : null;
  const failure: Failure = toFailure(stopped ? stopped.stop.error : thrown);
  const status = stopped?.status ?? failure.status;
  const retryAfter = stopped?.retryAfter ?? failure.retryAfter;
  const headers: Record<string, string> = {
    "X-Request-Id": failure.requestId,
    ...(retryAfter !== null && { "Retry-After": String(retryAfter) }),
  };
  if (prefersJson(request)) {
    return json({ ...errorBody(failure.error), request_id: failure.requestId }, { status, headers });
  }
  const sent = readUiLocales(readParameters(queryOf(request)).values.get("ui_locales"));
  const locale = localeFor(languageOf(request), [...(stopped?.uiLocales ?? []), ...sent]);
  const stop: Stop = stopped?.stop ?? {
    reason: failure.status === 503 ? "busy" : failure.status === 500 ? "broken" : "request_invalid",
    error: failure.error,
  };
  const page = <StoppedPage locale={locale} stop={stop} requestId={failure.requestId} />;
  return renderPage(page, { title: stoppedText[locale].title, locale, status, headers });
}

/** Whether a program asks, which reads no page. */
export function prefersJson(request: Request): boolean {
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
}
