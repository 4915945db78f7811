// Listens in on a request and its answer on Node's side of the front door, without keeping either waiting.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Pair } from "./exchange";
import { headerPairs, headersAmong } from "./sent-headers";

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

export type Tapped = { headers: () => Pair[]; body: Copied };

/** Copies an answer as it is sent, and calls `done` when its last byte was handed to the network. */
export function tapResponse(response: ServerResponse, done: () => void): Tapped {
  const body = new Copied();
  let written: Pair[] = [];
  const { writeHead, write, end } = response;
  response.writeHead = function (status: number, ...rest: unknown[]) {
    written = headersAmong(rest);
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
    const kept = headerPairs(response.getHeaders());
    return [...kept, ...written.filter(([name]) => !kept.some(([one]) => one === name))];
  };
  return { headers, body };
}
