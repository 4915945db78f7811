// A sentence that says how it stands with a token: well, badly, or unknown; never by colour alone.
import type { ReactNode } from "react";

const looks = {
  true: { sign: "✓", colours: "bg-good-soft text-good" },
  false: { sign: "▲", colours: "bg-danger-soft text-danger" },
  null: { sign: "?", colours: "bg-brand-soft text-ink" },
} as const;

export function Outcome({ isGood, children }: { isGood: boolean | null; children: ReactNode }) {
  const { sign, colours } = looks[`${isGood}`];
  return (
    <p className={`mt-3 flex gap-2 rounded-panel px-3 py-2 text-sm font-semibold ${colours}`}>
      <span aria-hidden="true">{sign}</span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  );
}
