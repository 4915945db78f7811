// The runs of this browser, and those of the clients that it watches, the newest first.
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";
import { watchingText } from "@/lib/inspector/messages/watching";
import type { RunView } from "@/lib/inspector/watched";

type Props = { locale: Locale; runs: RunView[]; current: string };

export function RunList({ locale, runs, current }: Props) {
  const text = inspectorText[locale];
  return (
    <ul
      aria-label={text.runs}
      className="order-last flex w-full min-w-0 gap-2 overflow-x-auto text-sm sm:order-none sm:w-auto sm:flex-1"
    >
      {runs.map(({ id, clientId, isOwn, time }) => (
        <li key={id}>
          <a
            href={`/inspector?run=${id}`}
            aria-current={id === current ? "page" : undefined}
            className="block rounded-control border border-line px-3 py-1 font-mono whitespace-nowrap aria-[current]:border-brand aria-[current]:bg-brand-soft"
          >
            {!isOwn && `${watchingText[locale].watched} · `}
            {clientId ?? text.unknownClient} {time}
          </a>
        </li>
      ))}
    </ul>
  );
}
