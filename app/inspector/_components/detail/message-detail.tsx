// A message opened: what each side did with it, what was sent, and what was answered.
import { Answer } from "@/app/inspector/_components/detail/answer";
import { BothSides } from "@/app/inspector/_components/detail/both-sides";
import { Request } from "@/app/inspector/_components/detail/request";
import { SendAgain } from "@/app/inspector/_components/detail/send-again";
import { SentAgain } from "@/app/inspector/_components/detail/sent-again";
import { Tabs, type Tab } from "@/app/inspector/_components/detail/tabs";
import { Tokens } from "@/app/inspector/_components/detail/tokens/tokens";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

/** The tabs in their order; the number of each is its key. */
export const tabNames = ["sides", "request", "answer", "tokens", "again"] as const;
export type TabName = (typeof tabNames)[number];

type Props = {
  locale: Locale;
  run: string;
  isOwn: boolean;
  number: number;
  message: MessageView;
  tab: TabName;
  chooseTab: (name: TabName) => void;
  choose: (id: number) => void;
};

export function MessageDetail({ locale, run, isOwn, number, message, tab, chooseTab, choose }: Props) {
  const text = inspectorText[locale];
  const { method, path, status, duration } = message;
  const contents: Record<TabName, Tab["content"]> = {
    sides: <BothSides locale={locale} message={message} />,
    request: <Request locale={locale} message={message} />,
    answer: <Answer locale={locale} message={message} />,
    tokens: <Tokens key={message.id} locale={locale} run={run} message={message.id} />,
    again: <SendAgain key={message.id} {...{ locale, run, message, choose }} />,
  };
  // What a file tells, and what somebody else did, has no tokens to ask about and nothing to send again.
  const shown = isOwn ? tabNames : tabNames.slice(0, 3);
  return (
    <article aria-labelledby="opened">
      <h2 id="opened" className="font-mono text-lg break-all">
        {number}. {method} {path}
      </h2>
      <p className="text-sm text-muted">
        {text.parties[message.from]} → {text.parties[message.to]}, {text.channels[message.channel]}, {status},{" "}
        {Math.round(duration)} ms
      </p>
      {message.again !== null && <SentAgain locale={locale} again={message.again} />}
      <Tabs
        label={text.views}
        tabs={shown.map((name) => ({ name, label: text.tabs[name], content: contents[name] }))}
        chosen={tab}
        choose={(name) => chooseTab(name as TabName)}
      />
    </article>
  );
}
