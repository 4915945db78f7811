// The messages in order. What the lines between the lanes show is said by the text of each, so they are decoration.
import { Arrow, lanes } from "@/app/inspector/_components/run/arrow";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = {
  locale: Locale;
  messages: readonly MessageView[];
  chosen: number | null;
  choose: (id: number) => void;
};

/** What a token request trades, as a part of its line. */
function grantOf({ form }: MessageView): string {
  const grant = form.find(({ name }) => name === "grant_type")?.value;
  return grant === undefined ? "" : `, ${grant}`;
}

export function MessageList({ locale, messages, chosen, choose }: Props) {
  const text = inspectorText[locale];
  const refusedIn = ({ checks, status }: MessageView) =>
    status >= 400 || status === 0 || checks.some(({ passed }) => !passed);
  return (
    <>
      <div aria-hidden="true" className="hidden grid-cols-4 text-center text-xs font-semibold text-muted sm:grid">
        {lanes.map((lane) => (
          <span key={lane}>{text.parties[lane]}</span>
        ))}
      </div>
      <ol aria-label={text.messages} className="border-y border-line">
        {messages.map((message, at) => (
          <li
            key={message.id}
            data-ended={message.began + message.duration}
            className="border-b border-line last:border-b-0"
          >
            <button
              id={`message-${message.id}`}
              type="button"
              aria-current={message.id === chosen ? "true" : undefined}
              onClick={() => choose(message.id)}
              className="block w-full px-2 py-1 text-left aria-[current]:bg-brand-soft"
            >
              <Arrow message={message} isRefused={refusedIn(message)} />
              <span className="block font-mono text-xs leading-snug wrap-anywhere">
                <span className="text-muted">
                  {at + 1}. {text.parties[message.from]} {text.to} {text.parties[message.to]},{" "}
                  {text.channels[message.channel]}
                </span>{" "}
                <span className="font-semibold">
                  {message.method} {message.path}
                </span>{" "}
                <span className={refusedIn(message) ? "text-danger" : "text-good"}>{message.status || "✕"}</span>{" "}
                <span className="text-muted">
                  {Math.round(message.duration)} ms
                  {message.checks.length > 0 && `, ${text.checks(message.checks.filter((one) => one.passed).length)}`}
                  {refusedIn(message) && `, ${text.refused}`}
                  {grantOf(message)}
                  {message.again !== null && `, ✎ ${text.sentAgain}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
