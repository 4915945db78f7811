// The back channel without Next: a request for a path of a (back-channel) folder goes straight to the function that its
// route.ts exports, and Next's millisecond is saved. Where Next answers all, as in development, the same functions answer.
import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { everywhere } from "@/next.config.mjs";
import type { Watch } from "@/lib/trace/record";
import { readIncoming } from "./incoming-request";
import { knownText } from "@/lib/known-text";

/** A function that a route.ts exports. */
export type Handler = (request: object) => Response | Promise<Response>;
type Route = Partial<Record<string, Handler>>;

const sentEverywhere = Object.fromEntries(everywhere.map(({ key, value }) => [key.toLowerCase(), value]));
const app = join(import.meta.dirname, "../../app");

/** The path that a route file answers: groups are no part of it, and one with a parameter stays Next's. */
function pathOf(file: string): string | null {
  if (!/\(back-channel\)\/.*route\.ts$/.test(file) || file.includes("[")) return null;
  return `/${file.replace(/\([^/]*\)\//g, "").replace(/\/route\.ts$/, "")}`;
}

/** Finds the routes of every (back-channel) folder by path: none in development, where Next alone sees that a file has changed. */
export async function loadBackChannel({ dev }: { dev: boolean }): Promise<ReadonlyMap<string, Route>> {
  const routes = new Map<string, Route>();
  if (dev) return routes;
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
    else await watch(incoming.body, async () => send(await handler(incoming), request, response));
  } catch (error) {
    console.error(error instanceof Error ? error.name : "unknown failure");
    response.writeHead(500, { Connection: "close" }).end();
  }
}

/** Sends an answer; the connection ends when the request's body was not read to the end. */
async function send(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers: Record<string, string> = { ...sentEverywhere };
  for (const [name, value] of answer.headers) headers[name] = value;
  if (!request.complete) headers.connection = "close";
  const body = knownText(answer) ?? (answer.body === null ? "" : Buffer.from(await answer.arrayBuffer()));
  if (![204, 304].includes(answer.status) && request.method !== "HEAD")
    headers["content-length"] = String(Buffer.byteLength(body));
  response.writeHead(answer.status, headers);
  response.end(request.method === "HEAD" ? "" : body);
}
