// Switches step mode for this browser, and shows what waits.
import { useEffect, useState } from "react";
import { ask } from "@/app/inspector/_components/ask";
import { HeldMessage } from "@/app/inspector/_components/step/held-message";
import { stepText } from "@/lib/inspector/messages/step";
import type { Watched } from "@/lib/inspector/watched";
import type { Locale } from "@/lib/locale";

function Switch({ isOn, question, children }: { isOn: boolean; question: object; children: string }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => void ask("step", question)}
      className="min-h-8 rounded-control border border-edge bg-raised px-3 py-1 text-sm aria-pressed:border-brand aria-pressed:bg-brand aria-pressed:text-on-brand"
    >
      {children}
    </button>
  );
}

export function StepModeSwitch({ locale, isStepping }: { locale: Locale; isStepping: boolean }) {
  return (
    <Switch isOn={isStepping} question={{ on: !isStepping }}>
      {stepText[locale].stepMode}
    </Switch>
  );
}

/** Puts the focus, when it is nowhere, on the message that waits longest, so that the space bar takes one after the other. */
function useFocusOnFirst(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("[data-held]")?.focus();
  }, [id]);
}

export function Waiting({ locale, watched }: { locale: Locale; watched: Watched }) {
  const { isStepping, holdsAnswers, held } = watched;
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
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p>{text.on}</p>
        <Switch isOn={holdsAnswers} question={{ on: true, answers: !holdsAnswers }}>
          {text.answersToo}
        </Switch>
      </div>
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
