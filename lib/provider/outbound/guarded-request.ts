// The one way in which site B asks an address that somebody else named (`jwks_uri`, `sector_identifier_uri`,
// `backchannel_logout_uri`): only the public internet, pinned, small, quick, and no redirect is followed.
// https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps, type RequestOptions } from "node:https";
import type { LookupFunction } from "node:net";
import { findDestination, resolveHost, type Destination } from "./destination";
import { inFlight } from "./in-flight";
import { OutboundFailedError, OutboundRefusedError } from "./outbound-error";

const largestBody = 65_536;
const wholeExchange = 5_000;

export type OutboundRequest = { method?: "GET" | "POST"; headers?: Record<string, string>; body?: string };

/** What came back, whatever its status; a redirect is an answer like any other. */
export type OutboundAnswer = { status: number; headers: Record<string, string>; body: string };

/** What a test may replace: the resolver, and the milliseconds for the whole exchange. */
type Means = { resolve?: typeof resolveHost; limit?: number };

/** Asks `url`; throws an OutboundRefusedError when it may not be asked, an OutboundFailedError when no usable answer came. */
export async function guardedRequest(
  url: string,
  init: OutboundRequest = {},
  { resolve = resolveHost, limit = wholeExchange }: Means = {},
): Promise<OutboundAnswer> {
  const signal = AbortSignal.timeout(limit);
  try {
    return await inFlight(signal, async () => {
      const destination = await before(signal, findDestination(url, resolve));
      return read(await send(destination, init, signal));
    });
  } catch (error) {
    if (error instanceof OutboundRefusedError || error instanceof OutboundFailedError) throw error;
    if (signal.aborted) throw new OutboundFailedError(`No answer came within ${limit / 1_000} seconds.`);
    throw new OutboundFailedError("No connection could be made, or it broke.");
  }
}

/** The resolver cannot be stopped, but nobody has to wait for it. */
function before<Result>(signal: AbortSignal, promise: Promise<Result>): Promise<Result> {
  return new Promise((done, failed) => {
    signal.addEventListener("abort", () => failed(new Error("aborted")), { once: true });
    promise.then(done, failed);
  });
}

function send(
  { url, addresses }: Destination,
  { method = "GET", headers = {}, body }: OutboundRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_host, { all }, found) =>
    all ? found(null, addresses) : found(null, addresses[0]!.address, addresses[0]!.family);
  const options: RequestOptions = {
    method,
    headers: {
      ...headers,
      "Accept-Encoding": "identity",
      ...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }),
    },
    lookup: pinned,
    agent: false,
    maxHeaderSize: 16_384,
    rejectUnauthorized: true,
    signal,
  };
  return new Promise((answered, failed) => {
    const start = url.protocol === "https:" ? requestHttps : requestHttp;
    start(url, options).on("response", answered).on("error", failed).end(body);
  });
}

async function read(response: IncomingMessage): Promise<OutboundAnswer> {
  try {
    const encoding = response.headers["content-encoding"] ?? "identity";
    if (encoding !== "identity") throw new OutboundFailedError("The answer is compressed.");
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > largestBody) throw new OutboundFailedError("The answer is larger than 64 kB.");
      chunks.push(chunk);
    }
    const headers = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
    return {
      status: response.statusCode!,
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: Buffer.concat(chunks).toString("utf8"),
    };
  } finally {
    response.destroy();
  }
}
