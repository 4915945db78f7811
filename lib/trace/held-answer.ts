// An answer in step mode, on Node's side: one that gives something out is held back whole, waits, and goes on as its
// browser decided. Pages pass.
import type { ServerResponse } from "node:http";
import { locationOf, membersOf } from "./answered";
import { changeAddress, changeMembers } from "./changes";
import type { Exchange, Pair } from "./exchange";
import { noteChanges } from "./held-request";
import { valueOf } from "./pairs";
import { headerPairs, headersAmong, withLength } from "./sent-headers";
import { hold, type Decision } from "./step-mode";

type Whole = { status: number; headers: Pair[]; body: string };

function parametersOf({ headers, body }: Whole): Pair[] {
  return locationOf({ responseHeaders: headers })?.parameters ?? membersOf(body);
}

function givesOut(headers: Pair[]): boolean {
  if (valueOf("content-encoding", headers) !== null) return false;
  return valueOf("location", headers) !== null || /json/.test(valueOf("content-type", headers) ?? "");
}

function changed({ status, headers, body }: Whole, decision: Decision): Whole {
  const hasNone = parametersOf({ status, headers, body }).length === 0;
  if (decision.kind !== "continue" || decision.changes.length === 0 || hasNone) return { status, headers, body };
  if (valueOf("location", headers) === null) return { status, headers, body: changeMembers(body, decision.changes) };
  const moved = headers.map(([name, value]): Pair => [
    name,
    name === "location" ? changeAddress(value, decision.changes) : value,
  ]);
  return { status, headers: moved, body };
}

/** Holds what `response` is about to send; `lost` is told when it was dropped. `waited` is in milliseconds. */
export function holdAnswer(
  browser: string,
  exchange: Exchange,
  response: ServerResponse,
  lost: () => void,
): { readonly waited: number } {
  const { writeHead, write, end, flushHeaders } = response;
  const time = { waited: 0 };
  const chunks: Buffer[] = [];
  const state: { head: Omit<Whole, "body"> | null; passes: boolean } = { head: null, passes: false };

  /** Whether what follows goes its way: what is not to be held, and what waited long enough. */
  function passes(): boolean {
    if (state.head === null && !state.passes) response.writeHead(response.statusCode);
    return state.passes;
  }

  async function release(whole: Whole): Promise<void> {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const began = performance.now();
    const answer = { status: whole.status, parameters: parametersOf(whole) };
    const decision = await hold({ browser, exchange, answer }, gone.signal);
    time.waited = performance.now() - began;
    if (decision.kind !== "continue") {
      exchange.steps.push({ name: "answer-dropped", passed: null, values: [] });
      response.socket?.destroy();
      return lost();
    }
    const { status, headers, body } = changed(whole, decision);
    noteChanges(exchange, "answer-edited", decision.changes);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const bytes = Buffer.from(body);
    state.passes = true;
    writeHead.call(response, status, withLength(headers, bytes));
    end.call(response, bytes, "utf8");
  }

  response.writeHead = function (status: number, ...rest: unknown[]) {
    const given = headersAmong(rest);
    const kept = headerPairs(response.getHeaders()).filter(([name]) => !given.some(([one]) => one === name));
    const headers = [...kept, ...given];
    state.passes ||= !givesOut(headers);
    if (state.passes) return writeHead.apply(response, [status, ...rest] as never);
    state.head = { status, headers };
    return response;
  } as typeof writeHead;
  response.flushHeaders = () => {
    if (passes()) flushHeaders.call(response);
  };
  response.write = function (chunk: unknown, ...rest: unknown[]) {
    if (passes()) return write.apply(response, [chunk, ...rest] as never);
    chunks.push(Buffer.from(chunk as string));
    return true;
  } as typeof write;
  response.end = function (chunk?: unknown, ...rest: unknown[]) {
    if (passes()) return end.apply(response, [chunk, ...rest] as never);
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    void release({ ...state.head!, body: Buffer.concat(chunks).toString("utf8") });
    return response;
  } as typeof end;
  return time;
}
