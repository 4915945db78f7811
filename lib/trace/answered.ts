// What an exchange gave out: the address that it led to, and the members of its JSON.
import type { Exchange, Pair } from "./exchange";
import { valueOf } from "./pairs";

export type Location = { address: string; parameters: Pair[] };

/** Where an answer led, without and with its query's parameters; null when it led nowhere. */
export function locationOf({ responseHeaders }: Pick<Exchange, "responseHeaders">): Location | null {
  const whole = valueOf("location", responseHeaders);
  if (whole === null) return null;
  const [address = "", query = ""] = whole.split("#", 1)[0]!.split("?", 2);
  return { address, parameters: [...new URLSearchParams(query)] };
}

/** The members of JSON that was answered, as texts; none of what is no object. */
export function membersOf(answer: string | null): Pair[] {
  try {
    const members = Object.entries((JSON.parse(answer ?? "{}") ?? {}) as object);
    return members.map(([name, value]): Pair => [name, typeof value === "string" ? value : JSON.stringify(value)]);
  } catch {
    return [];
  }
}
