// Of a message that was sent again: how it was changed, and what stopped it, on which side.
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { tamperingText } from "@/lib/inspector/messages/tampering";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; again: NonNullable<MessageView["again"]> };

export function SentAgain({ locale, again: { of, tampering, outcome } }: Props) {
  const text = tamperingText[locale];
  const names: Record<string, string> = text.names;
  return (
    <p className="mt-2 rounded-control border border-line bg-raised px-3 py-2 text-sm">
      <span aria-hidden="true">✎ </span>
      {text.changed(of)} ({Object.hasOwn(names, tampering) ? names[tampering] : text.byHand}).{" "}
      {outcome === null ? (
        <span className="text-muted">{text.notStopped}</span>
      ) : (
        <span className="text-danger">
          ▲ {text.stopped(inspectorText[locale].parties[outcome.side])}{" "}
          <span className="font-mono">{outcome.check}</span>
        </span>
      )}
    </p>
  );
}
