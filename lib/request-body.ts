// Reading a request's body before whoever answers it does, and giving it back.
import { IncomingMessage } from "node:http";

/** Reads the whole body, of at most `most` bytes; null when it is longer, or the sender went away. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > most) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}

/** The same request with a body still to be read: a stream that was read once is refused by `new Request`. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const again = new IncomingMessage(request.socket);
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true; // else its end would look like a connection that broke
  again.push(body);
  again.push(null);
  return again;
}
