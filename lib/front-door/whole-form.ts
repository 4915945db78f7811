// Multipart forms, looked at before Next gets them: it answers 500 to a broken one, and that is nobody's fault but the sender's.
// RFC 2046 §5.1.1. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
import type { IncomingMessage } from "node:http";
import { readBody, withBody } from "@/lib/request-body";

const largestForm = 1_048_576;

/** Whether a request says that its body is a multipart form. */
export function isMultipart(request: IncomingMessage): boolean {
  return /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");
}

/** Returns the request when its form is whole: of a known length up to 1 MiB, from its first boundary to the last; else null. */
export async function withWholeForm(request: IncomingMessage): Promise<IncomingMessage | null> {
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(request.headers["content-type"] ?? "")?.[1];
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (boundary === undefined || !(length > 0 && length <= largestForm)) return null;
  const body = await readBody(request, length);
  const text = body?.toString("latin1");
  const isWhole = text?.startsWith(`--${boundary}\r\n`) && text.trimEnd().endsWith(`--${boundary}--`);
  return body?.byteLength === length && isWhole ? withBody(request, body) : null;
}
