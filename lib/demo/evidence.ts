// What B said about a person, and by which way: the ground for "how do I know this?" (OpenID Connect Core §2, §5.3; RFC 6749 §5.1).
import { z } from "zod";

const person = { name: z.string().nullish(), email: z.string().nullish(), picture: z.string().nullish() };

const claims = z.object({
  ...person,
  iss: z.string().optional(),
  sub: z.string(),
  email_verified: z.boolean().optional(),
  auth_time: z.number().optional(),
});

const tokenAnswer = z.object({
  token_type: z.string().optional(),
  expires_in: z.number().optional(),
  scope: z.string().optional(),
  uid: z.number().optional(),
  info: z.object(person).optional(),
});

const evidence = z.object({ idToken: claims, userinfo: claims, tokenAnswer });

export type Evidence = z.infer<typeof evidence>;

/** Writes down what the three sources said, without any token; throws a ZodError when an answer is nonsense. */
export function writeEvidence(said: { idToken: unknown; userinfo: unknown; tokenAnswer: unknown }): string {
  return JSON.stringify(evidence.parse(said));
}

/** Reads what `writeEvidence` wrote; null when there is nothing or it is from another time. */
export function readEvidence(text: string | null): Evidence | null {
  if (text === null) return null;
  try {
    return evidence.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
