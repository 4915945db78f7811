// The messages in order. What the lines between the lanes show is said by the text of each, so they are decoration.
import { lanes } from "@/app/inspector/_components/run/arrow";
import { Message } from "@/app/inspector/_components/run/message";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = {
  locale: Locale;
  messages: readonly MessageView[];
  chosen: number | null;
  choose: (id: number) => void;
};

function isOfSiteA({ from, to }: MessageView): boolean {
  return from === "site-a" || to === "site-a";
}

export function MessageList({ locale, messages, chosen, choose }: Props) {
  const text = inspectorText[locale];
  const isOfAnotherApp = messages.some(({ from }) => from === "client") && !messages.some(isOfSiteA);
  return (
    <>
      <div
        aria-hidden="true"
        className="sticky top-0 z-10 hidden grid-cols-4 border-b border-line bg-paper py-1 text-center text-xs font-semibold sm:grid"
      >
        {lanes.map(({ name, color }) => (
          <span key={name} className={color}>
            {text.parties[name === "site-a" && isOfAnotherApp ? "client" : name]}
          </span>
        ))}
      </div>
      <ol aria-label={text.messages} className="border-b border-line">
        {messages.map((message, at) => (
          <li
            key={message.id}
            data-ended={message.began + message.duration}
            className="border-b border-line last:border-b-0"
          >
            <Message
              locale={locale}
              number={at + 1}
              message={message}
              isChosen={message.id === chosen}
              choose={() => choose(message.id)}
            />
          </li>
        ))}
      </ol>
      <p aria-hidden="true" className="mt-2 hidden font-mono text-xs text-muted sm:block">
        ──▸ {text.channels.front} <span className="ml-3 text-brand">══▸ {text.channels.back}</span>
        <span className="ml-3">┄┄▸ {text.tabs.answer}</span>
        <span className="ml-3 text-good">──▸ {text.parties.storage}</span>
        <span className="ml-3 text-danger">┄┄▸ {text.refused}</span>
      </p>
    </>
  );
}
