// A browser as far as a login needs one: cookies, forms without scripts, and a count of what was transferred.
import { request } from "node:http";

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const unescape = (text) => text.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity]);
const valueOf = (tag, name) => unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The hidden fields of the form that contains `mark`; throws when the page has none. */
export function hiddenFields(html, mark) {
  const form = html.match(/<form\b.*?<\/form>/gs)?.find((text) => text.includes(mark));
  if (form === undefined) throw new Error(`no form with ${mark} on the page`);
  const hidden = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(hidden.map((tag) => [valueOf(tag, "name"), valueOf(tag, "value")]));
}

/** The addresses of all that a page loads by itself: styles, scripts, pictures and icons of its own origin. */
export function resourcesOf(html) {
  const tags = html.match(/<(?:script|img|link)\b[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) => !tag.startsWith("<link") || /\brel="(?:stylesheet|icon|preload)"/.test(tag));
  return [...new Set(loaded.map((tag) => valueOf(tag, "src") || valueOf(tag, "href")))].filter((url) =>
    /^\/(?!\/)/.test(url),
  );
}

export class Browser {
  #cookies = new Map();

  constructor(origin) {
    this.origin = origin;
  }

  #keep(line) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    if (value === "" || /;\s*max-age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /**
   * Sends one request. Resolves to status, location, the text when it was asked for as `plain`, the bytes of the body as
   * they were transferred, and the milliseconds to the first byte and to the last.
   */
  open(address, { form, plain = true } = {}) {
    const body = form === undefined ? undefined : new URLSearchParams(form).toString();
    const headers = {
      Accept: "text/html",
      Cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      "Accept-Encoding": plain ? "identity" : "gzip, deflate, br",
      ...(body !== undefined && {
        Origin: this.origin,
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": Buffer.byteLength(body),
      }),
    };
    return new Promise((resolve, reject) => {
      const began = performance.now();
      const sent = request(new URL(address, this.origin), { method: body === undefined ? "GET" : "POST", headers });
      sent.on("error", reject).on("response", (response) => {
        const firstByte = performance.now() - began;
        const chunks = [];
        for (const line of response.headers["set-cookie"] ?? []) this.#keep(line);
        response
          .on("data", (chunk) => chunks.push(chunk))
          .on("end", () => {
            const { statusCode: status, headers: given } = response;
            const bytes = Buffer.concat(chunks);
            const text = plain ? bytes.toString() : null;
            const lastByte = performance.now() - began;
            resolve({ status, location: given.location ?? null, text, bytes: bytes.length, firstByte, lastByte });
          });
      });
      sent.end(body);
    });
  }

  /** The same, and on wherever it is redirected; `address` is that of the last answer, `lastByte` that of all together. */
  async follow(address, options) {
    let answer = { ...(await this.open(address, options)), address };
    let lastByte = answer.lastByte;
    while (answer.location !== null) {
      answer = { ...(await this.open(answer.location)), address: answer.location };
      lastByte += answer.lastByte;
    }
    return { ...answer, lastByte };
  }
}
