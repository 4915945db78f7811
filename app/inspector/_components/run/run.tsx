// One run: its messages on the left, the chosen one on the right; on a narrow screen one after the other.
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
  const goBack = () => {
    choose(null);
    requestAnimationFrame(() => document.getElementById(`message-${chosen}`)?.focus());
  };
  return (
    <div className="mt-2 grid gap-6 lg:grid-cols-[minmax(0,10fr)_minmax(0,11fr)]">
      <div
        className={`min-w-0 lg:sticky lg:top-0 lg:block lg:max-h-dvh lg:self-start lg:overflow-y-auto ${at === -1 ? "" : "hidden"}`}
        onKeyDown={moveBy(messages, at, choose, chooseTab)}
      >
        <MessageList locale={locale} messages={messages} chosen={chosen} choose={choose} />
        <p id="keys" tabIndex={-1} className="mt-2 mb-4 rounded-control text-xs text-muted">
          {text.keys}
        </p>
      </div>
      <div className="min-w-0">
        {at === -1 ? (
          <p className="mt-6 hidden text-muted lg:block">{text.choose}</p>
        ) : (
          <>
            <button type="button" onClick={goBack} className="link mb-2 py-1 text-sm lg:hidden">
              ← {text.back}
            </button>
            <MessageDetail
              {...{ locale, run, isOwn, tab, chooseTab, choose }}
              number={at + 1}
              message={messages[at]!}
            />
          </>
        )}
      </div>
    </div>
  );
}
