// The front door of `npm start` and `npm run dev`: Node's HTTP server before Next's, so that what a visitor claims about
// proxies is not believed, slow senders do not hold connections, and a stop lets requests finish.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import next from "next";
import { answerDirectly, handlerFor, loadBackChannel, type Handler } from "@/lib/front-door/back-channel";
import { refusePost } from "@/lib/front-door/page-posts";
import { isMultipart, withWholeForm } from "@/lib/front-door/whole-form";
import { noteTarget } from "@/lib/request-target";
import { settings } from "@/lib/settings";
import { watchOwnRequests } from "@/lib/trace/own-requests";
import { record, type Watch } from "@/lib/trace/record";
import { bell, endOfServer } from "@/lib/trace/ring";

/** How long the requests in flight may take to finish after a signal to stop (milliseconds). */
const drainTime = 10_000;

/** What only a trusted proxy, or Next itself, may say about a request. */
const untrustedHeader = /^(forwarded|x-forwarded-.*|x-real-ip|x-middleware-subrequest)$/;

/** Removes what the sender must not claim, and notes the address that it really came from and the one it asked for. */
function trustOnlyTheSocket(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (untrustedHeader.test(name)) delete request.headers[name];
  }
  request.headers["x-forwarded-for"] = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  noteTarget(request);
}

const { host, port, appUrl, mode } = settings();
if (mode === "demo") watchOwnRequests(port);
const dev = process.env.NODE_ENV !== "production";
const app = next({ dev, hostname: host, port });
await app.prepare();
const answer = app.getRequestHandler();
// In development Next answers all, since it alone sees that a file has changed.
const backChannel = dev ? new Map() : await loadBackChannel(join(import.meta.dirname, "app"));

/** A broken multipart form is the sender's mistake (400), and no failure of ours. */
async function answerWholeForm(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const whole = await withWholeForm(request);
  if (whole !== null) return answer(whole, response);
  response.writeHead(400, { "Cache-Control": "no-store", "Content-Type": "text/plain", Connection: "close" });
  response.end("The form is not whole.\n");
}

/** Refuses a request before its body is read. */
function refuse(response: ServerResponse, status: 403 | 405, allow: string): void {
  const headers = { "Cache-Control": "no-store", "Content-Type": "text/plain", Connection: "close" };
  response.writeHead(status, status === 405 ? { ...headers, Allow: allow } : headers);
  response.end(status === 403 ? "This form did not come from this site.\n" : "");
}

let stopping = false;
// Whoever is slower is looked for every 2 s, so no request is waited for longer than 12 s.
const limits = { requestTimeout: 10_000, headersTimeout: 8_000, connectionsCheckingInterval: 2_000 };
/** Longer than proxies and clients keep an idle connection (60 s), so that none sends into one that closes (milliseconds). */
const keepAliveTimeout = 65_000;
const server = createServer({ ...limits, keepAliveTimeout }, (request, response) => {
  const handler = handlerFor(backChannel, request);
  if (mode !== "demo") return answerAny(request, response, handler);
  record(request, response, handler !== null, (whole, watch) => answerAny(whole, response, handler, watch));
});

function answerAny(request: IncomingMessage, response: ServerResponse, handler: Handler | null, watch?: Watch): void {
  trustOnlyTheSocket(request);
  if (request.method === "TRACE") return refuse(response, 405, "GET, POST");
  const status = refusePost(request, appUrl);
  if (status !== null) return refuse(response, status, "GET, HEAD");
  if (stopping) response.setHeader("Connection", "close");
  if (handler !== null) void answerDirectly(handler, request, response, appUrl, watch);
  else if (isMultipart(request)) void answerWholeForm(request, response);
  else void answer(request, response);
}

function stop(): void {
  if (stopping) process.exit(1);
  stopping = true;
  bell().emit(endOfServer);
  if (dev) return void app.close().finally(() => process.exit(0));
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => process.exit(0), drainTime);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);

await new Promise<void>((resolve) => {
  server.once("error", (error: NodeJS.ErrnoException) => {
    console.error(`✗ ${error.code === "EADDRINUSE" ? `port ${port} is taken` : error.message}`);
    process.exit(1);
  });
  server.listen(port, host, resolve);
});
