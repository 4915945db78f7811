// Tabs as the ARIA practices describe them: arrows move between them, one panel is seen. Their numbers are keys as well.
// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
import type { KeyboardEvent, ReactNode } from "react";

export type Tab = { name: string; label: string; content: ReactNode };

type Props = { label: string; tabs: Tab[]; chosen: string; choose: (name: string) => void };

/** The tab that an arrow, Home or End leads to, undefined for other keys. */
function tabAfter(key: string, at: number, count: number): number | undefined {
  return { ArrowRight: (at + 1) % count, ArrowLeft: (at + count - 1) % count, Home: 0, End: count - 1 }[key];
}

export function Tabs({ label, tabs, chosen, choose }: Props) {
  const at = Math.max(
    0,
    tabs.findIndex(({ name }) => name === chosen),
  );
  const move = (event: KeyboardEvent) => {
    const next = tabs[tabAfter(event.key, at, tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  const { name, content } = tabs[at]!;
  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="mt-3 flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.name}
            id={`tab-${tab.name}`}
            type="button"
            role="tab"
            aria-selected={index === at}
            aria-controls="tab-panel"
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(tab.name)}
            className="border-b-2 border-transparent px-3 py-1.5 text-sm whitespace-nowrap text-muted aria-selected:border-brand aria-selected:text-ink"
          >
            <span aria-hidden="true" className="mr-1.5 font-mono text-xs">
              {index + 1}
            </span>
            {tab.label}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${name}`} tabIndex={-1} className="outline-none">
        {content}
      </div>
    </>
  );
}
