// Listens in on a request and its answer on Node's side of the front door, without keeping either waiting.
import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Pair } from "./exchange";

/** No more of a body than this is noted (bytes). */
const longest = 32_768;

/** Keeps what passes by reference: what is noted is few of it, and copying all would cost more than answering. */
class Copied {
  readonly #chunks: (string | Uint8Array)[] = [];
  #size = 0;

  add(chunk: unknown): void {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    this.#size += chunk.length;
    if (this.#size <= longest) this.#chunks.push(chunk);
  }

  toString(): string {
    return Buffer.concat(this.#chunks.map((chunk) => Buffer.from(chunk as string))).toString("utf8");
  }
}

/** Copies the body of a request as it is read by whoever answers it. */
export function tapRequest(request: IncomingMessage): Copied {
  const copied = new Copied();
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk !== null) copied.add(chunk);
    return push(chunk, encoding);
  };
  return copied;
}

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

function toPairs(headers: Headers): Pair[] {
  if (headers === undefined) return [];
  const entries: [string, unknown][] = Array.isArray(headers)
    ? Array.from({ length: headers.length / 2 }, (_, at) => [String(headers[2 * at]), headers[2 * at + 1]])
    : Object.entries(headers);
  return entries.flatMap(([name, value]) => [value].flat().map((one): Pair => [name.toLowerCase(), String(one)]));
}

export type Tapped = { headers: () => Pair[]; body: Copied };

/** Copies an answer as it is sent, and calls `done` when its last byte was handed to the network. */
export function tapResponse(response: ServerResponse, done: () => void): Tapped {
  const body = new Copied();
  let written: Headers;
  const { writeHead, write, end } = response;
  response.writeHead = function (status: number, ...rest: unknown[]) {
    written = rest.find((one) => typeof one === "object") as Headers;
    return writeHead.apply(response, [status, ...rest] as never);
  };
  response.write = function (chunk: unknown, ...rest: unknown[]) {
    body.add(chunk);
    return write.apply(response, [chunk, ...rest] as never);
  } as typeof write;
  response.end = function (chunk?: unknown, ...rest: unknown[]) {
    body.add(chunk);
    const ended = end.apply(response, [chunk, ...rest] as never);
    done();
    return ended;
  } as typeof end;
  const headers = () => {
    const kept = toPairs(response.getHeaders());
    return [...kept, ...toPairs(written).filter(([name]) => !kept.some(([one]) => one === name))];
  };
  return { headers, body };
}
