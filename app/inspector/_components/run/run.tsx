// One run: its messages on the left, the chosen one on the right.
import { useState } from "react";
import { MessageDetail, type TabName } from "@/app/inspector/_components/detail/message-detail";
import { MessageList } from "@/app/inspector/_components/run/message-list";
import { moveBy } from "@/app/inspector/_components/run/move-by";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = {
  locale: Locale;
  run: string;
  /** Whether it is a run of this browser's, which alone may ask for tokens and send again. */
  isOwn: boolean;
  messages: MessageView[];
};

export function Run({ locale, run, isOwn, messages }: Props) {
  const text = inspectorText[locale];
  const [chosen, choose] = useState<number | null>(null);
  const [tab, chooseTab] = useState<TabName>("sides");
  const at = messages.findIndex(({ id }) => id === chosen);
  return (
    <div className="mt-3 grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0" onKeyDown={moveBy(messages, at, choose, chooseTab)}>
        <MessageList locale={locale} messages={messages} chosen={chosen} choose={choose} />
        <p id="keys" tabIndex={-1} className="mt-2 rounded-control text-sm text-muted">
          {text.keys}
        </p>
      </div>
      <div className="min-w-0">
        {at === -1 ? (
          <p className="mt-6 text-muted">{text.choose}</p>
        ) : (
          <MessageDetail {...{ locale, run, isOwn, tab, chooseTab, choose }} number={at + 1} message={messages[at]!} />
        )}
      </div>
    </div>
  );
}
