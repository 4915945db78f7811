// Step mode: the messages of one browser's logins wait until that browser says what shall become of them.
import { randomUUID } from "node:crypto";
import type { Change } from "./changes";
import { currentExchange, type Exchange, type Pair } from "./exchange";
import { bell } from "./ring";

/** Nothing waits longer (milliseconds); what nobody decided on goes on. */
export const longestHold = 60_000;
/** Step mode ends by itself after this time without a decision (milliseconds). */
const longestIdle = 15 * 60_000;

/** What shall become of a message: it goes on, as it is or changed, or its connection breaks now, or when its time is over. */
export type Decision = { kind: "continue"; changes: Change[] } | { kind: "drop" } | { kind: "time-out" };

/** A message that waits: the request of an exchange, or its answer with the parameters that it gives out. */
export type Message = { browser: string; exchange: Exchange; answer: { status: number; parameters: Pair[] } | null };

/** `until` is in milliseconds since 1970. */
export type Held = Message & { id: string; until: number; isToTimeOut: boolean };

type Waiting = Held & { decide: (decision: Decision) => void };

const perProcess = globalThis as {
  bothSidesStepping?: Map<string, { until: number; holdsAnswers: boolean }>;
  bothSidesSteppedRuns?: Map<string, string>;
  bothSidesHeld?: Map<string, Waiting>;
};
const stepping = (perProcess.bothSidesStepping ??= new Map());
const steppedRuns = (perProcess.bothSidesSteppedRuns ??= new Map());
const waiting = (perProcess.bothSidesHeld ??= new Map());

/** Whether a browser has step mode on. */
export function isStepping(browser: string): boolean {
  return (stepping.get(browser)?.until ?? 0) > Date.now();
}

/** Whether the answers of its messages wait as well. */
export function holdsAnswers(browser: string): boolean {
  return isStepping(browser) && stepping.get(browser)!.holdsAnswers;
}

/** Switches step mode for a browser, for answers too or for requests alone; when it goes off, everything that waits goes on. */
export function setStepping(browser: string, isOn: boolean, isForAnswers = false): void {
  if (isOn) stepping.set(browser, { until: Date.now() + longestIdle, holdsAnswers: isForAnswers });
  else stepping.delete(browser);
  if (!isOn) {
    for (const { id } of heldFor(browser)) decide(browser, id, { kind: "continue", changes: [] });
    for (const [run, whose] of steppedRuns) if (whose === browser) steppedRuns.delete(run);
  }
  bell().emit(browser);
}

/** The browser for which an exchange is to be held, null when for none: its own, or, in the back channel, the run's. */
export function steppingBrowserOf({ run }: Exchange, browser: string | null): string | null {
  if (browser !== null && run !== null && isStepping(browser)) steppedRuns.set(run, browser);
  const holder = browser ?? (run === null ? null : (steppedRuns.get(run) ?? null));
  return holder !== null && isStepping(holder) ? holder : null;
}

/** Whether the request that is being answered belongs to a login in step mode: whoever asks for it must be patient. */
export function isStepped(): boolean {
  const run = currentExchange()?.run;
  const browser = run === undefined || run === null ? undefined : steppedRuns.get(run);
  return browser !== undefined && isStepping(browser);
}

/** The messages that wait for a browser's decision, the oldest first. */
export function heldFor(browser: string): Held[] {
  return [...waiting.values()].filter((one) => one.browser === browser);
}

/** Holds a message until its browser decides, whoever waits for it goes away (`gone`), or its time is over. */
export function hold(message: Message, gone: AbortSignal): Promise<Decision> {
  return new Promise((resolve) => {
    const id = randomUUID();
    const { browser } = message;
    const held: Waiting = { ...message, id, until: Date.now() + longestHold, isToTimeOut: false, decide: end };
    const timer = setTimeout(() => {
      end(held.isToTimeOut ? { kind: "drop" } : { kind: "continue", changes: [] });
    }, longestHold);
    function end(decision: Decision): void {
      clearTimeout(timer);
      waiting.delete(id);
      bell().emit(browser);
      resolve(decision);
    }
    gone.addEventListener("abort", () => end({ kind: "drop" }), { once: true });
    waiting.set(id, held);
    bell().emit(browser);
  });
}

/** Decides on a message; false when none of that name waits for this browser. */
export function decide(browser: string, id: string, decision: Decision): boolean {
  const held = waiting.get(id);
  if (held?.browser !== browser) return false;
  if (isStepping(browser)) stepping.get(browser)!.until = Date.now() + longestIdle;
  if (decision.kind === "time-out") held.isToTimeOut = true;
  else held.decide(decision);
  bell().emit(browser);
  return true;
}
