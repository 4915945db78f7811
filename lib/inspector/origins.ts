// Where the value of a parameter came from: the message that gave the same value out, or sent it, before.
import { locationOf, membersOf } from "@/lib/trace/answered";
import type { Pair } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";

/** The message with number `message` had the same value under `name`. */
export type Origin = { message: number; name: string };

function valuesOf(message: KeptExchange): Pair[] {
  const given = [...(locationOf(message)?.parameters ?? []), ...membersOf(message.answer)];
  return [...given, ...message.query, ...message.form];
}

/** Finds where `value` was seen first in the messages before number `at`; null for short values, which say nothing. */
export function originOf(value: string, at: number, messages: readonly KeptExchange[]): Origin | null {
  if (value.length < 12) return null;
  for (const [index, message] of messages.slice(0, at).entries()) {
    const found = valuesOf(message).find(([, one]) => one === value);
    if (found !== undefined) return { message: index + 1, name: found[0] };
  }
  return null;
}
