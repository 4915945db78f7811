// What is noted of one exchange, a request with its answer, while it is answered. Belongs to neither site; both note here,
// the inspector reads. Nothing is noted unless the front door began an exchange, which it does in demo mode alone.
import { AsyncLocalStorage } from "node:async_hooks";

export type Party = "browser" | "site-a" | "site-b" | "client";

/** A name and a value, in the order in which they came; names may come twice. */
export type Pair = readonly [name: string, value: string];

/** A rule that was looked at, where it stands, how its refusal is worded, and whether it held. */
export type Check = { rule: string; section: string; says: string; passed: boolean };

/** Rows that a statement changed, with the values that were written. */
export type RowChange = { table: string; operation: "insert" | "update" | "delete"; values: Pair[] };

/** Something that a site did or found out; `name` has its words in the inspector's messages. */
export type Step = { name: string; passed: boolean | null; values: Pair[] };

/** Why a message was sent a second time: which one (its number), how it was changed, and what belongs to the same try. */
export type Again = { of: number; tampering: string; attempt: string };

export type Exchange = {
  run: string | null;
  from: Party;
  to: "site-a" | "site-b";
  channel: "front" | "back";
  /** Milliseconds since 1970. */
  began: number;
  /** Milliseconds. */
  duration: number;
  method: string;
  path: string;
  query: Pair[];
  requestHeaders: Pair[];
  form: Pair[];
  status: number;
  responseHeaders: Pair[];
  /** JSON that was answered; null for a page and for nothing. */
  answer: string | null;
  checks: Check[];
  rows: RowChange[];
  steps: Step[];
  /** Null for what a site or a client sent by itself. */
  again: Again | null;
};

const perProcess = globalThis as { bothSidesExchange?: AsyncLocalStorage<Exchange> };

/** Runs `answer` with an exchange to note in. */
export function during<Answer>(exchange: Exchange, answer: () => Answer): Answer {
  return (perProcess.bothSidesExchange ??= new AsyncLocalStorage()).run(exchange, answer);
}

/** The run of what the inspector itself asks: it looks on, and is not to be seen. */
export const unnotedRun = "none";

/** Runs `ask` so that what it asks either site is noted nowhere. */
export function unnoted<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const looking: Partial<Exchange> = { run: unnotedRun, checks: [], rows: [], steps: [] };
  return (perProcess.bothSidesExchange ??= new AsyncLocalStorage()).run(looking as Exchange, ask);
}

/** The exchange that is being answered, undefined when nothing is noted. */
export function currentExchange(): Exchange | undefined {
  return perProcess.bothSidesExchange?.getStore();
}

/** Notes that a rule was looked at. */
export function noteCheck(rule: string, { section, says }: Omit<Check, "rule" | "passed">, passed: boolean): void {
  currentExchange()?.checks.push({ rule, section, says, passed });
}

/** Notes what a site did (`passed` is null) or found out. */
export function noteStep(name: string, passed: boolean | null = null, values: Pair[] = []): void {
  currentExchange()?.steps.push({ name, passed, values });
}
