// Where the value of a parameter came from: the message that gave the same value out, or sent it, before.
import type { Pair } from "@/lib/trace/exchange";
import type { KeptExchange } from "@/lib/trace/ring";

/** The message with number `message` had the same value under `name`, as what it sent or what it answered. */
export type Origin = { message: number; name: string; as: "sent" | "answered" };

function answered({ responseHeaders, answer }: KeptExchange): Pair[] {
  const [, location] = responseHeaders.find(([name]) => name === "location") ?? [];
  const inLocation =
    location && URL.canParse(location, "http://localhost") ? new URL(location, "http://localhost") : null;
  return [...(inLocation?.searchParams ?? []), ...membersOf(answer)];
}

function membersOf(answer: string | null): Pair[] {
  try {
    const members = Object.entries(JSON.parse(answer ?? "{}") as object);
    return members.flatMap(([name, value]): Pair[] => (typeof value === "string" ? [[name, value]] : []));
  } catch {
    return [];
  }
}

/** Finds where `value` was seen first in the messages before number `at`; null for short values, which say nothing. */
export function originOf(value: string, at: number, messages: readonly KeptExchange[]): Origin | null {
  if (value.length < 12) return null;
  for (const [index, message] of messages.slice(0, at).entries()) {
    for (const [name, one] of answered(message)) if (one === value) return { message: index + 1, name, as: "answered" };
    for (const [name, one] of [...message.query, ...message.form])
      if (one === value) return { message: index + 1, name, as: "sent" };
  }
  return null;
}
