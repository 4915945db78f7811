// The specification's own words, inside a sentence.
import type { ReactNode } from "react";

/** Inline code; it breaks anywhere, so that a long address never widens the page. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <code className="rounded-sm bg-brand-soft px-1 py-0.5 font-mono text-[0.875em] wrap-anywhere text-ink">
      {children}
    </code>
  );
}
