// Names and values: each parameter with what it is for and where its value came from, and headers as they were.
import type { ParameterView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";
import type { Pair } from "@/lib/trace/exchange";

export function Parameters({ locale, parameters }: { locale: Locale; parameters: ParameterView[] }) {
  const text = inspectorText[locale];
  if (parameters.length === 0) return null;
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]">
      {parameters.map(({ name, value, meaning, origin }, at) => (
        <div key={`${name}${at}`} className="contents">
          <dt className="font-mono font-semibold wrap-anywhere">{name}</dt>
          <dd>
            <span className="block font-mono break-all">{value}</span>
            {meaning !== null && <span className="block text-muted">{meaning}</span>}
            {origin !== null && <span className="block text-good">✓ {text.from(origin.message, origin.name)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Headers({ locale, headers }: { locale: Locale; headers: Pair[] }) {
  return (
    <details className="mt-2 text-sm">
      <summary className="py-1 text-muted">{inspectorText[locale].headers}</summary>
      <dl className="grid gap-x-4 font-mono text-xs sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]">
        {headers.map(([name, value], at) => (
          <div key={`${name}${at}`} className="contents">
            <dt className="text-muted wrap-anywhere">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
