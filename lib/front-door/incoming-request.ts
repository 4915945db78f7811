// A request as the back channel reads it (HttpRequest in lib/provider/http/), without the cost of a web-standard one.
import type { IncomingMessage } from "node:http";

/** More than any endpoint takes (bytes): what is longer is cut here, and refused by the endpoint for its length. */
const mostBytes = 65_536;

export type IncomingRequest = {
  method: string;
  url: string;
  headers: { get(name: string): string | null };
  body: Uint8Array[] | null;
};

/** Reads the body up to 65,536 bytes; null when the sender went away. */
function readBody(request: IncomingMessage): Promise<Uint8Array[] | null> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > mostBytes) {
        request.pause();
        resolve(chunks);
      }
    });
    request.on("end", () => resolve(chunks));
    request.on("close", () => resolve(null));
  });
}

/** Reads a request at the app's `origin`, which is never taken from the request itself; null when the sender went away. */
export async function readIncoming(request: IncomingMessage, origin: string): Promise<IncomingRequest | null> {
  const { method = "GET", url = "/", headers } = request;
  const hasBody = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  const body = hasBody ? await readBody(request) : [];
  if (body === null) return null;
  return {
    method,
    url: origin + url,
    headers: {
      get(name) {
        const value = headers[name] ?? headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
    },
    body: body.length === 0 ? null : body,
  };
}
