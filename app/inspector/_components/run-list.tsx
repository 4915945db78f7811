// The runs of this browser, the newest first.
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";
import type { Run } from "@/lib/trace/ring";

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

type Props = { locale: Locale; runs: Run[]; current: string };

export function RunList({ locale, runs, current }: Props) {
  const text = inspectorText[locale];
  return (
    <ul aria-label={text.runs} className="mt-3 flex gap-2 overflow-x-auto pb-1 text-sm">
      {runs.map(({ id, clientId, createdAt }) => (
        <li key={id}>
          <a
            href={`/inspector?run=${id}`}
            aria-current={id === current ? "page" : undefined}
            className="block rounded-control border border-line px-3 py-1 font-mono whitespace-nowrap aria-[current]:border-brand aria-[current]:bg-brand-soft"
          >
            {clientId ?? text.unknownClient} {time.format(createdAt)}
          </a>
        </li>
      ))}
    </ul>
  );
}
