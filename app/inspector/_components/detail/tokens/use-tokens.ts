// The tokens of a message, fetched when they are to be seen.
import { useEffect, useState } from "react";
import type { TokenView } from "@/lib/inspector/tokens/token-view";

export type Tokens = TokenView[] | "loading" | "lost";

/** Begins with "loading"; "lost" when the server does not tell. `again` asks once more. */
export function useTokens(run: string, message: number): { tokens: Tokens; again: () => void } {
  const [tokens, setTokens] = useState<Tokens>("loading");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/inspector/api/tokens?run=${run}&message=${message}`, { signal: leaving.signal })
      .then(async (answer) => setTokens(answer.ok ? ((await answer.json()) as TokenView[]) : "lost"))
      .catch(() => {
        if (!leaving.signal.aborted) setTokens("lost");
      });
    return () => leaving.abort();
  }, [run, message, attempt]);
  const again = () => {
    setTokens("loading");
    setAttempt(attempt + 1);
  };
  return { tokens, again };
}
