// HTTP as it is written on the wire: nothing normalised, nothing followed, and cookies kept as a browser without scripts does.
import { Agent, request as startRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { oneOrigin } from "./servers";

export type Fields = Record<string, string> | [string, string][];

export type Outgoing = { method?: string; headers?: Record<string, string>; form?: Fields; body?: string | Buffer };

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The Location header, null when there is none. */
  location: string | null;
  text: string;
};

/** Gives an idle connection up long before the server does, so that no request meets its end. */
const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 30_000 });

/** Form-encodes fields; a list keeps what comes twice. */
export function encode(fields: Fields): string {
  return new URLSearchParams(fields).toString();
}

function open(path: string, { method, headers = {}, form, body }: Outgoing): { request: ClientRequest; bytes: Buffer } {
  const bytes = Buffer.from(form === undefined ? (body ?? "") : encode(form));
  const type = form === undefined ? {} : { "Content-Type": "application/x-www-form-urlencoded" };
  const length = bytes.length > 0 ? { "Content-Length": String(bytes.length) } : {};
  const { host } = new URL(oneOrigin.appUrl);
  const request = startRequest({
    agent,
    host: "127.0.0.1",
    port: oneOrigin.port,
    path,
    method: method ?? (form === undefined && body === undefined ? "GET" : "POST"),
    headers: { Host: host, ...type, ...length, ...headers },
  });
  return { request, bytes };
}

async function answerTo(request: ClientRequest): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on("response", resolve).on("error", reject);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, location: headers.location ?? null, text: Buffer.concat(chunks).toString() };
}

/** Sends one request to the server of the project "one origin" and reads the whole answer; redirects are not followed. */
export async function send(path: string, outgoing: Outgoing = {}): Promise<Answer> {
  const { request, bytes } = open(path, outgoing);
  request.end(bytes);
  return answerTo(request);
}

/** Sends forms at the same moment: all but the last byte of each first, then the last bytes in one go, then does `meanwhile`. */
export async function sendTogether(path: string, outgoings: Outgoing[], meanwhile = async () => {}): Promise<Answer[]> {
  const opened = outgoings.map((outgoing) => open(path, outgoing));
  const answers = opened.map(({ request }) => answerTo(request));
  await Promise.all(
    opened.map(({ request, bytes }) => new Promise((written) => request.write(bytes.subarray(0, -1), written))),
  );
  for (const { request, bytes } of opened) request.end(bytes.subarray(-1));
  const [, ...all] = await Promise.all([meanwhile(), ...answers]);
  return all;
}

/** Writes a request target onto a socket as it stands, unescaped, and returns the head of the answer. */
export async function sendUnescaped(target: string): Promise<string> {
  const { host } = new URL(oneOrigin.appUrl);
  const socket = connect(oneOrigin.port, "127.0.0.1");
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("latin1").split("\r\n\r\n", 1)[0]!;
}

/** Runs `work` for each item, at most `width` at a time, and returns the results in order. */
export async function each<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
