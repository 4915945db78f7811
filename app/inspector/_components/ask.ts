// Asks the inspector's own server for something that changes something.

/** What was answered, or the reason why nothing was done: `failed` when there was no answer that can be read. */
export async function ask<Answer extends object>(
  what: "resend" | "step" | "watch",
  question: object,
): Promise<Answer | { reason: string }> {
  try {
    const answer = await fetch(`/inspector/api/${what}`, { method: "POST", body: JSON.stringify(question) });
    return (await answer.json()) as Answer | { reason: string };
  } catch {
    return { reason: "failed" };
  }
}
