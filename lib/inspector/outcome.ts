// What became of a message that was sent again: the check that stopped it, and on which side.
import { stepSections } from "@/lib/inspector/step-sections";
import type { KeptExchange } from "@/lib/trace/ring";

export type Outcome = { side: "site-a" | "site-b"; check: string; message: number };

/** The first check that refused, in any message of the attempt that `message` belongs to; null when nothing did. */
export function outcomeOf({ again }: KeptExchange, messages: readonly KeptExchange[]): Outcome | null {
  for (const [at, { again: other, to, checks, steps }] of messages.entries()) {
    if (!again || other?.attempt !== again.attempt) continue;
    const refused =
      checks.find(({ passed }) => !passed)?.rule ??
      steps.find(({ name, passed }) => passed === false && Object.hasOwn(stepSections, name))?.name;
    if (refused !== undefined) return { side: to, check: refused, message: at + 1 };
  }
  return null;
}
