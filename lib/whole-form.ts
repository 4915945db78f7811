// Multipart forms, looked at before Next gets them: it answers 500 to a broken one, and that is nobody's fault but the sender's.
// RFC 2046 §5.1.1. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
import type { IncomingMessage } from "node:http";

const largestForm = 1_048_576;

/** Whether a request says that its body is a multipart form. */
export function isMultipart(request: IncomingMessage): boolean {
  return /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");
}

/** Reads `length` bytes and puts them back, so that the next reader finds them all; null when they do not come. */
async function peek(request: IncomingMessage, length: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size < length) {
    const chunk = request.read() as Buffer | null;
    if (chunk !== null) {
      chunks.push(chunk);
      size += chunk.byteLength;
    } else if (request.readableEnded || request.destroyed) return null;
    else await new Promise<void>((resume) => request.once("readable", resume).once("close", resume));
  }
  const whole = Buffer.concat(chunks);
  request.unshift(whole);
  return whole;
}

/** Whether the form is whole: of a known length up to 1 MiB, from its first boundary to the last. */
export async function isWholeForm(request: IncomingMessage): Promise<boolean> {
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(request.headers["content-type"] ?? "")?.[1];
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (boundary === undefined || !(length > 0 && length <= largestForm)) return false;
  const body = (await peek(request, length))?.toString("latin1");
  return body !== undefined && body.startsWith(`--${boundary}\r\n`) && body.trimEnd().endsWith(`--${boundary}--`);
}
