// The address of a request as it was sent. Next writes a query anew before a handler sees it (`%20` becomes `+`, what
// cannot be decoded something else), and WeChat's `state` has to go back to the character.
import type { IncomingMessage } from "node:http";

const header = "x-request-target";

/** Notes the address for `querySent`, over whatever the sender claims in that header. */
export function noteTarget(request: Pick<IncomingMessage, "url" | "headers">): void {
  request.headers[header] = request.url;
}

/** The query as it was sent, still encoded; as Next has it where no front door noted it (`next start`). */
export function querySent({ headers, url }: { headers: { get(name: string): string | null }; url: string }): string {
  const noted = headers.get(header);
  const target = noted !== null && /^[\x21-\x7e]+$/.test(noted) ? noted : url;
  const start = target.indexOf("?");
  return start === -1 ? "" : target.slice(start + 1).replaceAll(/["<>#]/g, encodeURIComponent);
}

/** A query without a parameter, the others as they are. */
export function withoutParameter(query: string, name: string): string {
  const kept = query.split("&").filter((pair) => !new URLSearchParams(pair).has(name));
  return kept.join("&");
}
