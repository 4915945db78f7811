// What kind of app a new one is to be: links, so that each kind has an address and its own form.
import { dialectPanels } from "@/app/provider/developer/dialects";
import type { Locale } from "@/lib/locale";
import { consoleText } from "@/lib/provider/messages/console";

const path = "/provider/developer/apps/new";
const shape = "inline-flex min-h-9 items-center rounded-control border px-3 py-1 text-sm no-underline";

/** The kinds, of which `current` (null: the standard one) is the one whose form follows. */
export function KindChoice({ locale, current }: { locale: Locale; current: string | null }) {
  const text = consoleText[locale];
  const standard = { value: null, label: text.standard, hint: text.standardHint };
  const kinds = [standard, ...dialectPanels.flatMap((panel) => panel.kinds(locale))];
  return (
    <nav aria-label={text.appKind} className="mt-6">
      <ul className="flex flex-wrap gap-2">
        {kinds.map(({ value, label }) => (
          <li key={value}>
            <a
              href={value === null ? path : `${path}?kind=${value}`}
              aria-current={value === current ? "page" : undefined}
              className={`${shape} ${value === current ? "border-brand bg-brand-soft font-medium text-ink" : "border-edge bg-raised text-ink hover:border-ink"}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">{kinds.find(({ value }) => value === current)?.hint}</p>
    </nav>
  );
}
