// What was received and expected, for the client's owner only: sealed into the address of the rule's page, so that
// nothing is stored, and nobody else, the client's own log included, can read it.
import { z } from "zod";
import { deriveKey, seal, unseal } from "@/lib/sealing";

const longestValue = 300;

const evidence = z.object({
  ownerUid: z.number(),
  clientId: z.string(),
  rule: z.string(),
  received: z.string().nullable(),
  expected: z.string().nullable(),
  at: z.number(),
});

/** One refusal as the client's owner may see it; `at` is in milliseconds since 1970. */
export type Evidence = z.infer<typeof evidence>;

function key(): Buffer {
  return deriveKey("evidence of refusals");
}

function short(value: string | null | undefined): string | null {
  return value === undefined || value === null ? null : value.slice(0, longestValue);
}

/** Seals what a rule saw, each value cut after 300 characters. */
export function sealEvidence({ received, expected, ...seen }: Omit<Evidence, "at">, now: Date): string {
  const whole: Evidence = { ...seen, received: short(received), expected: short(expected), at: now.getTime() };
  return seal(key(), JSON.stringify(whole));
}

/** What the person with this uid (null: nobody) may see on the page of `rule`; null when there is nothing to see. */
export function evidenceFor(
  sealed: string | string[] | undefined,
  rule: string,
  uid: number | null,
): { shown: Evidence } | { shown: null } | null {
  const seen = typeof sealed === "string" ? openEvidence(sealed) : null;
  if (seen?.rule !== rule) return null;
  return { shown: seen.ownerUid === uid ? seen : null };
}

/** Opens what sealEvidence made; null for anything else. */
function openEvidence(sealed: string): Evidence | null {
  try {
    return evidence.parse(JSON.parse(unseal(key(), sealed)));
  } catch {
    return null;
  }
}
