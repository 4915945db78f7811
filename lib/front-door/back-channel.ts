// The back channel without Next: a request for a path of a (back-channel) folder goes straight to the function that its
// route.ts exports, and Next's millisecond is saved. Where Next answers all, as in development, the same functions answer.
import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { everywhere } from "@/next.config.mjs";
import type { Watch } from "@/lib/trace/record";
import { noteTarget } from "@/lib/request-target";
import { readIncoming, type IncomingRequest } from "./incoming-request";
import { knownAnswer, type KnownAnswer } from "@/lib/known-answer";

/** A function that a route.ts exports. */
export type Handler = (request: object) => Response | Promise<Response>;
type Route = Partial<Record<string, Handler>>;

/** Names and values in turn, as those of an answer: to put objects together took 4 % of a request (measured). */
const sentEverywhere = everywhere.flatMap(({ key, value }) => [key.toLowerCase(), value]);

/** The path that a route file answers: groups are no part of it, and one with a parameter stays Next's. */
function pathOf(file: string): string | null {
  if (!/\(back-channel\)\/.*route\.(ts|mjs)$/.test(file) || file.includes("[")) return null;
  return `/${file.replace(/\([^/]*\)\//g, "").replace(/\/route\.(ts|mjs)$/, "")}`;
}

/** Finds the routes of every (back-channel) folder of `app` by path, as they are or compiled (scripts/set-up/build.mjs). */
export async function loadBackChannel(app: string): Promise<ReadonlyMap<string, Route>> {
  const routes = new Map<string, Route>();
  for (const file of readdirSync(app, { recursive: true, encoding: "utf8" })) {
    const path = pathOf(file.replaceAll("\\", "/"));
    if (path !== null) routes.set(path, (await import(pathToFileURL(join(app, file)).href)) as Route);
  }
  return routes;
}

/** The function that answers this request, or null when it is Next's. */
export function handlerFor(
  routes: ReadonlyMap<string, Route>,
  { url = "", method = "" }: IncomingMessage,
): Handler | null {
  const query = url.indexOf("?");
  return routes.get(query === -1 ? url : url.slice(0, query))?.[method] ?? null;
}

let arrived: Promise<void> | null = null;

/**
 * Waits, without a pause, until all is read that has come by now. Then the requests go on side by side, step by step, so
 * that each step's code is still in the processor's caches for the next one: measured, half the time for each.
 */
function untilAllArrived(): Promise<void> {
  return (arrived ??= new Promise((resolve) => {
    setImmediate(() => {
      arrived = null;
      resolve();
    });
  }));
}

/** Answers a request with what the function returns; what it throws is a failure that no endpoint words. */
export async function answerDirectly(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  watch?: Watch,
): Promise<void> {
  try {
    const incoming = await readIncoming(request, origin);
    await untilAllArrived();
    if (incoming === null) return;
    if (watch === undefined) await send(await handler(incoming), request, response);
    else await watch(incoming.body, (body) => answerChanged(handler, { ...incoming, body }, request, response, origin));
  } catch (error) {
    console.error(error instanceof Error ? error.name : "unknown failure");
    response.writeHead(500, { Connection: "close" }).end();
  }
}

/** Answers what has become of a request while it was watched. */
async function answerChanged(
  handler: Handler,
  incoming: IncomingRequest,
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Promise<void> {
  noteTarget(request);
  await send(await handler({ ...incoming, url: `${origin}${request.url ?? "/"}` }), request, response);
}

/** Sends an answer; the connection ends when the request's body was not read to the end. */
function send(answer: Response, request: IncomingMessage, response: ServerResponse): void | Promise<void> {
  const known = knownAnswer(answer);
  if (known !== undefined) return sendText(answer.status, known, request, response);
  return answer.text().then((text) => {
    sendText(answer.status, { text, headers: [...answer.headers].flat() }, request, response);
  });
}

function sendText(
  status: number,
  { text, headers: own }: KnownAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const headers = [...own];
  for (let at = 0; at < sentEverywhere.length; at += 2)
    if (!own.includes(sentEverywhere[at]!)) headers.push(sentEverywhere[at]!, sentEverywhere[at + 1]!);
  if (!request.complete) headers.push("connection", "close");
  if (status !== 204 && status !== 304 && request.method !== "HEAD")
    headers.push("content-length", String(Buffer.byteLength(text)));
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? "" : text);
}
