// A request in step mode, on Node's side: it is read whole, waits, and goes on as its browser decided.
import type { IncomingMessage } from "node:http";
import { readBody, withBody } from "@/lib/request-body";
import { pairsOf, queryOf } from "./noted";
import { withoutPasswords } from "./masks";
import type { Exchange, Pair } from "./exchange";
import { hold, type Decision } from "./step-mode";

/** What is longer is not held (bytes). */
const mostBytes = 65_536;

function change(text: string, changes: { name: string; value: string | null }[]): string {
  const parameters = new URLSearchParams(text);
  for (const { name, value } of changes) {
    if (value === null) parameters.delete(name);
    else if (parameters.has(name)) parameters.set(name, value);
  }
  return parameters.toString();
}

/** Changes the parameters in the address and in a form; those in neither stay out. */
function applyChanges(request: IncomingMessage, body: Buffer, isForm: boolean, decision: Decision): Buffer {
  if (decision.kind !== "continue" || decision.changes.length === 0) return body;
  const [path = "/", query] = (request.url ?? "/").split("?", 2);
  if (query !== undefined) request.url = `${path}?${change(query, decision.changes)}`;
  if (!isForm) return body;
  const changed = Buffer.from(change(body.toString("utf8"), decision.changes));
  request.headers["content-length"] = String(changed.byteLength);
  return changed;
}

/**
 * Lets a request wait for `browser`'s decision; resolves to the request as it goes on, with its body, and null when it was
 * dropped. The exchange is brought up to date.
 */
export async function holdRequest(
  browser: string,
  exchange: Exchange,
  request: IncomingMessage,
): Promise<{ request: IncomingMessage; body: string } | null> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  const isForm = /form-urlencoded/.test(request.headers["content-type"] ?? "");
  const hasBody = request.headers["content-length"] !== undefined || request.headers["transfer-encoding"] !== undefined;
  const body = hasBody ? await readBody(request, mostBytes) : Buffer.alloc(0);
  if (body === null) return null;
  if (isForm) exchange.form = withoutPasswords(pairsOf(body.toString("utf8")));
  exchange.query = queryOf(request.url ?? "/");
  request.socket.once("close", leave);
  const decision = await hold(browser, exchange, gone.signal);
  request.socket.off("close", leave);
  if (decision.kind !== "continue") return null;
  const sent = applyChanges(request, body, isForm, decision);
  exchange.query = queryOf(request.url ?? "/");
  const edited = decision.changes.map(({ name, value }): Pair => [name, value ?? "–"]);
  if (edited.length > 0) exchange.steps.push({ name: "edited", passed: null, values: withoutPasswords(edited) });
  return { request: hasBody ? withBody(request, sent) : request, body: sent.toString("utf8") };
}
