// A browser without scripts: it keeps cookies, says where its forms come from, and follows redirects only when asked.
import { oneOrigin } from "./servers";
import { send, type Answer, type Outgoing } from "./raw-http";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/** Turns HTML text back into what it stands for. */
export function unescapeHtml(html: string): string {
  return html.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity]!);
}

/** The hidden fields of the first form that contains `mark`. */
export function hiddenFields(html: string, mark: string): Record<string, string> {
  const form = html.match(/<form\b.*?<\/form>/gs)?.find((text) => text.includes(mark));
  if (form === undefined)
    throw new Error(
      `no form with ${mark} on the page:\n${html.replaceAll(/<style.*?<\/style>/gs, "").slice(0, 4_000)}`,
    );
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) fields[unescapeHtml(name)] = unescapeHtml(/\bvalue="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return fields;
}

export class PlainBrowser {
  readonly cookies = new Map<string, string>();

  /** The value of site B's session cookie; empty when there is none. */
  get session(): string {
    return this.cookies.get("birch-session") ?? "";
  }

  /** Another browser with the same cookies. */
  copy(): PlainBrowser {
    const other = new PlainBrowser();
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** Sends one request with the cookies, and keeps those that come back. `path` may be an address of the same origin. */
  async open(path: string, outgoing: Outgoing = {}): Promise<Answer> {
    const isPost = outgoing.form !== undefined || outgoing.body !== undefined;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      "Accept-Language": "en",
      ...(isPost && { Origin: oneOrigin.appUrl }),
      ...(cookie !== "" && { Cookie: cookie }),
      ...outgoing.headers,
    };
    const target = path.startsWith(`${oneOrigin.appUrl}/`) ? path.slice(oneOrigin.appUrl.length) : path;
    const answer = await send(target, { ...outgoing, headers });
    for (const line of answer.headers["set-cookie"] ?? []) this.#keep(line);
    return answer;
  }

  /** Opens a page and follows redirects as long as they stay at our origin; the last answer may lead elsewhere. */
  async follow(path: string, outgoing: Outgoing = {}): Promise<Answer> {
    let answer = await this.open(path, outgoing);
    for (let hops = 0; hops < 10 && answer.location?.startsWith(`${oneOrigin.appUrl}/`); hops += 1) {
      answer = await this.open(answer.location);
    }
    return answer;
  }

  #keep(line: string): void {
    const [pair = ""] = line.split(";");
    const equals = pair.indexOf("=");
    const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    if (value === "" || /;\s*max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
