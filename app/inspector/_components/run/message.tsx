// One message of the list: what was asked and how it was answered, over its lines between the lanes.
import { Arrow } from "@/app/inspector/_components/run/arrow";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; number: number; message: MessageView; isChosen: boolean; choose: () => void };

function isRefused({ checks, status }: MessageView): boolean {
  return status >= 400 || status === 0 || checks.some(({ passed }) => !passed);
}

/** What more there is to say, after the status: the time, the checks, what was traded. */
function remarks(message: MessageView, locale: Locale): string {
  const text = inspectorText[locale];
  const passed = message.checks.filter((one) => one.passed).length;
  const grant = message.form.find(({ name }) => name === "grant_type")?.value;
  const parts = [
    `${Math.round(message.duration)} ms`,
    passed > 0 && text.checks(passed),
    isRefused(message) && text.refused,
    grant,
    message.again !== null && `✎ ${text.sentAgain}`,
  ];
  return parts.filter(Boolean).join(", ");
}

export function Message({ locale, number, message, isChosen, choose }: Props) {
  const text = inspectorText[locale];
  const refused = isRefused(message);
  return (
    <button
      id={`message-${message.id}`}
      type="button"
      aria-current={isChosen ? "true" : undefined}
      onClick={choose}
      className="block w-full border-l-4 border-transparent px-2 pt-1.5 pb-1 text-left font-mono text-xs leading-snug hover:bg-raised aria-[current]:border-brand aria-[current]:bg-brand-soft"
    >
      <span className="block text-muted sm:sr-only">
        {number}. {text.parties[message.from]} {text.to} {text.parties[message.to]},{" "}
        {text.channels[message.channel]}{" "}
      </span>
      <span className="block sm:flex sm:gap-2">
        <span
          aria-hidden="true"
          data-number={number}
          className="hidden w-5 shrink-0 text-right text-muted before:content-[attr(data-number)] sm:inline"
        />
        <span className="min-w-0 font-semibold wrap-anywhere sm:truncate" title={message.path}>
          {message.method} {message.path}
        </span>{" "}
        <span className={`shrink-0 font-semibold sm:ml-auto sm:pl-2 ${refused ? "text-danger" : "text-good"}`}>
          {message.status || "✕"}
        </span>{" "}
        <span className="text-muted sm:min-w-14 sm:shrink-[20] sm:truncate">{remarks(message, locale)}</span>
      </span>
      <Arrow message={message} isRefused={refused} />
    </button>
  );
}
