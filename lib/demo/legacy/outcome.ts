// What came of a button of the lab's, for the page that comes next: sealed in a cookie for a minute and stored nowhere.
import { z } from "zod";
import { briefCookie, readBriefCookie } from "@/lib/demo/legacy/brief-cookie";
import { deriveKey, seal, unseal } from "@/lib/sealing";

const outcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answered"),
    status: z.number(),
    /** The answer's members, tokens masked. */
    members: z.array(z.tuple([z.string(), z.string()])),
    /** How long the password was that site A saw, in characters. */
    passwordLength: z.number(),
  }),
  z.object({ kind: z.literal("unreachable"), grant: z.enum(["implicit", "password"]) }),
]);

export type LegacyOutcome = z.infer<typeof outcome>;

function key(): Buffer {
  return deriveKey("site-a legacy outcome");
}

/** The Set-Cookie header that carries an outcome to the page. */
export function carryOutcome(happened: LegacyOutcome): string {
  return briefCookie("outcome", seal(key(), JSON.stringify(happened)));
}

/** Reads what carryOutcome wrote; null when there is nothing. */
export function readLegacyOutcome(cookieHeader: string | null): LegacyOutcome | null {
  try {
    return outcome.parse(JSON.parse(unseal(key(), readBriefCookie(cookieHeader, "outcome") ?? "")));
  } catch {
    return null;
  }
}
