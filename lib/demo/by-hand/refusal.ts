// Why the client by hand signed nobody in: a fixed list, so that nothing an address says is ever repeated on a page.

export const problems = [
  "denied",
  "lost",
  "state",
  "iss",
  "refused",
  "code",
  "id_token_alg",
  "id_token_signature",
  "id_token_iss",
  "id_token_aud",
  "id_token_time",
  "id_token_nonce",
  "other_person",
  "trouble",
] as const;

export type Problem = (typeof problems)[number];

/** A check that failed; `message` is its name on the list. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

/** What an error means: a check that failed, or else that B did not answer, or not in a way that makes sense. */
export function problemOf(error: unknown): Problem {
  return error instanceof Refusal ? error.problem : "trouble";
}
