// POSTs to pages, looked at before Next gets them. Next answers a Server Action that another site calls with 500 and a
// trace in the log, and any other POST to a page that asks for a sign-in with 307, which would post the form on.
// RFC 6749 §10.12, RFC 9700 §4.12. https://www.rfc-editor.org/rfc/rfc9700#section-4.12
import type { IncomingMessage } from "node:http";

const pagesWithActions = /^\/provider\/(account|developer)(\/|\?|$)/;

/**
 * The status with which a POST is refused: 403 when a Server Action is called from elsewhere than `origin` (each action
 * asks for it itself as well), 405 when there is nothing but actions to call; null when it may go on.
 */
export function refusePost(
  { method, url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  origin: string,
): 403 | 405 | null {
  if (method !== "POST") return null;
  const isCall = headers["next-action"] !== undefined;
  if (!isCall && !pagesWithActions.test(url)) return null;
  if (!isCall && !/^multipart\/form-data\b/i.test(headers["content-type"] ?? "")) return 405;
  return headers.origin === origin ? null : 403;
}
