// Switches step mode for this browser, and shows what waits.
import { useEffect, useState } from "react";
import { ask } from "@/app/inspector/_components/ask";
import { HeldMessage } from "@/app/inspector/_components/step/held-message";
import { stepText } from "@/lib/inspector/messages/step";
import type { HeldView } from "@/lib/inspector/watched";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; isStepping: boolean; held: HeldView[] };

export function StepModeSwitch({ locale, isStepping }: Omit<Props, "held">) {
  return (
    <button
      type="button"
      aria-pressed={isStepping}
      onClick={() => void ask("step", { on: !isStepping })}
      className="min-h-8 rounded-control border border-edge bg-raised px-3 py-1 text-sm aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand"
    >
      {stepText[locale].stepMode}
    </button>
  );
}

/** Puts the focus, when it is nowhere, on the message that waits longest, so that the space bar takes one after the other. */
function useFocusOnFirst(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("[data-held]")?.focus();
  }, [id]);
}

export function Waiting({ locale, isStepping, held }: Props) {
  const text = stepText[locale];
  const [problem, setProblem] = useState<string | null>(null);
  useFocusOnFirst(held[0]?.id);
  if (!isStepping) return null;
  const decide = async (question: object) => {
    const answer = await ask("step", question);
    setProblem("reason" in answer ? text.gone : null);
  };
  return (
    <section aria-label={text.waiting} className="mt-3 rounded-panel border border-brand bg-brand-soft p-3 text-sm">
      <p>{text.on}</p>
      <p role="status" className="text-muted empty:hidden">
        {problem ?? (held.length === 0 ? text.nothing : "")}
      </p>
      <ul className="space-y-3">
        {held.map((one) => (
          <HeldMessage
            key={one.id}
            locale={locale}
            held={one}
            decide={(decision, changes) => void decide({ held: one.id, decision, changes })}
          />
        ))}
      </ul>
    </section>
  );
}
