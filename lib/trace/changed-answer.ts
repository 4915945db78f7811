// Changes an answer on its way: holds it back until it is whole, and sends what `change` makes of it.
import type { ServerResponse } from "node:http";
import { headersAmong, withLength } from "./sent-headers";

/** Replaces the body of what `response` is about to send by what `change` makes of it; a body that stays the same is sent as it is. */
export function changeAnswer(response: ServerResponse, change: (body: string) => string): void {
  const { writeHead, end } = response;
  const chunks: Buffer[] = [];
  let head: unknown[] | null = null;
  response.writeHead = function (...args: unknown[]) {
    head = args;
    return response;
  } as typeof writeHead;
  response.write = function (chunk: unknown) {
    chunks.push(Buffer.from(chunk as string));
    return true;
  } as typeof response.write;
  response.end = function (chunk?: unknown) {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    const body = Buffer.from(change(Buffer.concat(chunks).toString("utf8")));
    const [status = response.statusCode, ...rest] = head ?? [];
    response.removeHeader("content-length");
    writeHead.apply(response, [status, withLength(headersAmong(rest), body)] as never);
    return end.call(response, body, "utf8");
  } as typeof end;
}
