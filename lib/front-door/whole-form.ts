// Multipart forms, looked at before Next gets them: it answers 500 to a broken one, and that is nobody's fault but the sender's.
// RFC 2046 §5.1.1. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
import { IncomingMessage } from "node:http";

const largestForm = 1_048_576;

/** Whether a request says that its body is a multipart form. */
export function isMultipart(request: IncomingMessage): boolean {
  return /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");
}

/** Reads `length` bytes; null when they do not come. */
async function readAll(request: IncomingMessage, length: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > length) return null;
    chunks.push(chunk);
  }
  return size === length ? Buffer.concat(chunks) : null;
}

/** The same request with its body still to be read: a stream that was read once is refused by `new Request`. */
function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const again = new IncomingMessage(request.socket);
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true; // else its end would look like a connection that broke
  again.push(body);
  again.push(null);
  return again;
}

/** Returns the request when its form is whole: of a known length up to 1 MiB, from its first boundary to the last; else null. */
export async function withWholeForm(request: IncomingMessage): Promise<IncomingMessage | null> {
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(request.headers["content-type"] ?? "")?.[1];
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (boundary === undefined || !(length > 0 && length <= largestForm)) return null;
  const body = await readAll(request, length).catch(() => null);
  const text = body?.toString("latin1");
  const isWhole = text?.startsWith(`--${boundary}\r\n`) && text.trimEnd().endsWith(`--${boundary}--`);
  return body && isWhole ? replay(request, body) : null;
}
