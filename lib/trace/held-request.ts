// A request in step mode, on Node's side: it is read whole, waits, and goes on as its browser decided.
import type { IncomingMessage } from "node:http";
import { readBody, withBody } from "@/lib/request-body";
import { changeAddress, changeParameters, type Change } from "./changes";
import { pairsOf, queryOf } from "./noted";
import { withoutPasswords } from "./masks";
import type { Exchange, Pair } from "./exchange";
import { hold, type Decision } from "./step-mode";

/** What is longer is not held (bytes). */
const mostBytes = 65_536;

/** Changes the parameters in the address and in a form; those in neither stay out. */
function applyChanges(request: IncomingMessage, body: Buffer, isForm: boolean, decision: Decision): Buffer {
  if (decision.kind !== "continue" || decision.changes.length === 0) return body;
  request.url = changeAddress(request.url ?? "/", decision.changes);
  if (!isForm) return body;
  const changed = Buffer.from(changeParameters(body.toString("utf8"), decision.changes));
  request.headers["content-length"] = String(changed.byteLength);
  return changed;
}

/**
 * Lets a request whose body was read wait for `browser`'s decision; resolves to the body as it goes on, and null when it was
 * dropped. The exchange and the request's address are brought up to date.
 */
export async function holdBody(
  browser: string,
  exchange: Exchange,
  request: IncomingMessage,
  body: Buffer,
): Promise<Buffer | null> {
  const gone = new AbortController();
  const leave = () => gone.abort();
  const isForm = /form-urlencoded/.test(request.headers["content-type"] ?? "");
  if (isForm) exchange.form = withoutPasswords(pairsOf(body.toString("utf8")));
  exchange.query = queryOf(request.url ?? "/");
  request.socket.once("close", leave);
  const decision = await hold({ browser, exchange, answer: null }, gone.signal);
  request.socket.off("close", leave);
  if (decision.kind !== "continue") return null;
  const sent = applyChanges(request, body, isForm, decision);
  exchange.query = queryOf(request.url ?? "/");
  noteChanges(exchange, "edited", decision.changes);
  return sent;
}

/** Notes what a person changed on the way, if anything. */
export function noteChanges(exchange: Exchange, name: string, changes: readonly Change[]): void {
  const edited = changes.map((change): Pair => [change.name, change.value ?? "–"]);
  if (edited.length > 0) exchange.steps.push({ name, passed: null, values: withoutPasswords(edited) });
}

/** The same for a request that nobody read yet; resolves to the request as it goes on, with its body. */
export async function holdRequest(
  browser: string,
  exchange: Exchange,
  request: IncomingMessage,
): Promise<{ request: IncomingMessage; body: string } | null> {
  const hasBody = request.headers["content-length"] !== undefined || request.headers["transfer-encoding"] !== undefined;
  const body = hasBody ? await readBody(request, mostBytes) : Buffer.alloc(0);
  const sent = body && (await holdBody(browser, exchange, request, body));
  if (sent === null) return null;
  return { request: hasBody ? withBody(request, sent) : request, body: sent.toString("utf8") };
}
