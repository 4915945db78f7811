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

/** Tells where a value was seen first in the messages before number `at`; null for short values, which say nothing. */
export function originsIn(messages: readonly KeptExchange[]): (value: string, at: number) => Origin | null {
  const first = new Map<string, Origin>();
  for (const [index, message] of messages.entries())
    for (const [name, value] of valuesOf(message))
      if (value.length >= 12 && !first.has(value)) first.set(value, { message: index + 1, name });
  return (value, at) => {
    const origin = first.get(value);
    return origin !== undefined && origin.message <= at ? origin : null;
  };
}
