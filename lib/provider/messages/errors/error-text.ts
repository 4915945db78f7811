// What a rule's page says: what is asked and what goes wrong without it, and what the developer does now.

/** Words between backticks are shown as code. */
export type ErrorText = { rule: string; mend: string };
