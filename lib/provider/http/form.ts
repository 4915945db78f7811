// Form bodies, read with a limit and without hiding repeated parameters (RFC 6749 §3.2, appendix B).
// https://www.rfc-editor.org/rfc/rfc6749#appendix-B
import { isUtf8 } from "node:buffer";
import { andThen, type Awaitable } from "@/lib/awaitable";
import { must } from "@/lib/provider/rules/must";
import { readParameters, type Parameters } from "@/lib/provider/rules/parameters";
import { querySent } from "@/lib/request-target";
import type { HttpRequest } from "./request";

const largestBody = 32_768;

/** The query of a request's address as it was sent, still encoded. */
export function queryOf(request: HttpRequest): string {
  return querySent(request);
}

/** Whether the body is said to be a form in UTF-8. */
export function isForm(request: HttpRequest): boolean {
  return /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i.test(
    request.headers.get("content-type") ?? "",
  );
}

function mustFit(bytes: number): void {
  must(bytes <= largestBody, "body-size", { limit: largestBody });
}

/** Gathers what a sender sends piece by piece; throws an OAuthError when it is over 32,768 bytes. */
async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of pieces) {
    size += chunk.byteLength;
    mustFit(size);
    chunks.push(chunk);
  }
  return chunks;
}

/** Reads a body, null when it is no UTF-8; throws an OAuthError when it is over 32,768 bytes. */
export function readBody({ headers, body }: HttpRequest): Awaitable<string | null> {
  mustFit(Number(headers.get("content-length") ?? 0));
  const chunks = Array.isArray(body) ? (body as Uint8Array[]) : gather((body ?? []) as AsyncIterable<Uint8Array>);
  return andThen(chunks, (known) => {
    const whole = Buffer.concat(known);
    mustFit(whole.byteLength);
    return isUtf8(whole) ? whole.toString("utf8") : null;
  });
}

/** Reads a form body still encoded; throws an OAuthError when it is no form or over 32,768 bytes. */
export function readFormText(request: HttpRequest): Awaitable<string> {
  return andThen(isForm(request) ? readBody(request) : null, (text) => {
    must(text !== null, "body-form");
    return text;
  });
}

/** Reads the parameters of a form body; throws an OAuthError. */
export async function readForm(request: HttpRequest): Promise<Parameters> {
  return readParameters(await readFormText(request));
}
