// The view in which a message is changed and sent again: known attacks with one press, everything else by hand.
import { useState } from "react";
import { ByHand } from "@/app/inspector/_components/detail/by-hand";
import { ask } from "@/app/inspector/_components/ask";
import type { MessageView } from "@/lib/inspector/message-view";
import { tamperingText } from "@/lib/inspector/messages/tampering";
import type { Change } from "@/lib/inspector/tampering/by-hand";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; run: string; message: MessageView; choose: (id: number) => void };

export function SendAgain({ locale, run, message, choose }: Props) {
  const text = tamperingText[locale];
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, tamperings } = message;
  if (tamperings === null) return <p className="mt-4 text-sm text-muted">{text.tooLongAgo}</p>;
  const send = async (tampering: string, changes: Change[]) => {
    setSending(true);
    setProblem(null);
    const answer = await ask<{ message: number | null }>("resend", { run, message: id, tampering, changes });
    setSending(false);
    if ("reason" in answer) setProblem(text.reasons[answer.reason] ?? text.reasons.failed!);
    else if (answer.message !== null) choose(answer.message);
  };
  return (
    <div className="mt-4 text-sm">
      <p>{text.intro}</p>
      <p role="status" className="min-h-6 text-danger">
        {isSending ? <span className="text-muted">{text.sending}</span> : problem}
      </p>
      {tamperings.length > 0 && (
        <ul aria-label={text.again} className="divide-y divide-line border-y border-line">
          {tamperings.map((name) => (
            <li key={name}>
              <button
                type="button"
                disabled={isSending}
                onClick={() => void send(name, [])}
                className="block w-full px-2 py-1.5 text-left hover:bg-brand-soft disabled:text-muted"
              >
                <span aria-hidden="true" className="mr-2 text-brand">
                  ✎
                </span>
                {text.names[name]}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ByHand
        locale={locale}
        parameters={[...message.query, ...message.form]}
        isSending={isSending}
        send={(changes) => void send("by-hand", changes)}
      />
    </div>
  );
}
