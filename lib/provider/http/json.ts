// The back channel's answers: JSON that nobody keeps (RFC 6749 §5.1, §5.2).
// https://www.rfc-editor.org/rfc/rfc6749#section-5.2
import type { Awaitable } from "@/lib/awaitable";
import { setHeaders, textResponse } from "@/lib/known-answer";
import { cleanUpSoon } from "@/lib/provider/clean-up";
import type { OAuthError } from "@/lib/provider/rules/must";
import { errorUri } from "./error-uri";
import { toFailure } from "./failure";
import { refuseForeignHost } from "./host";
import type { HttpRequest } from "./request";

const unkept = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  Pragma: "no-cache",
  "X-Content-Type-Options": "nosniff",
};

/** Words a JSON answer that must not be stored. */
export function json(body: object, init: { status?: number; headers?: Record<string, string> } = {}): Response {
  const answer = textResponse(JSON.stringify(body), { status: init.status ?? 200, headers: unkept });
  if (init.headers !== undefined) setHeaders(answer, init.headers);
  return answer;
}

/** The members of an error answer. */
export function errorBody(error: OAuthError): { error: string; error_description: string; error_uri: string } {
  return { error: error.code, error_description: error.description, error_uri: errorUri(error) };
}

/** Runs a back-channel endpoint; whatever it throws becomes the error answer of RFC 6749 §5.2. */
export async function backChannel(request: HttpRequest, answer: () => Awaitable<Response>): Promise<Response> {
  cleanUpSoon();
  const refusal = refuseForeignHost(request);
  if (refusal) return refusal;
  try {
    return await answer();
  } catch (thrown) {
    const { error, status, requestId, retryAfter } = toFailure(thrown);
    const headers: Record<string, string> = { "X-Request-Id": requestId };
    if (error.code === "invalid_client") headers["WWW-Authenticate"] = 'Basic realm="birch", charset="UTF-8"';
    if (error.code === "invalid_token") headers["WWW-Authenticate"] = 'Bearer realm="birch", error="invalid_token"';
    if (retryAfter !== null) headers["Retry-After"] = String(retryAfter);
    return json(errorBody(error), { status, headers });
  }
}
