// A source file with its line numbers, and beside each step what next-auth is told for it.
import { Code } from "@/components/code";
import { readPassages, type Passage, type sources } from "@/lib/demo/by-hand/sources";
import { byHandText } from "@/lib/demo/messages/by-hand";
import type { Locale } from "@/lib/locale";

function Line({ number, text }: { number: number; text: string }) {
  const comment = /^\s*(\/\/|\/\*\*)/.test(text);
  return (
    <span className="grid grid-cols-[2.25rem_1fr]">
      <span aria-hidden="true" className="pr-3 text-right text-muted select-none">
        {number}
      </span>
      <span className={`pl-[4ch] -indent-[4ch] ${comment ? "text-muted" : ""}`}>{text === "" ? "\n" : text}</span>
    </span>
  );
}

function Lines({ passage: { first, lines } }: { passage: Passage }) {
  const shown = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
  return (
    <pre className="self-start rounded-field border border-line bg-raised py-3 pr-3 font-mono text-xs/5 wrap-anywhere whitespace-pre-wrap sm:px-3">
      <code>
        {shown.map((line, at) => (
          <Line key={first + at} number={first + at} text={line} />
        ))}
      </code>
    </pre>
  );
}

function Beside({ passage: { note, quotation }, locale }: { passage: Passage; locale: Locale }) {
  const text = byHandText[locale];
  if (note === null || quotation === null) return null;
  return (
    <div className="grid gap-1 self-start border-l-4 border-line py-1 pl-4 text-sm">
      <p className="text-xs text-muted">
        {text.nextAuth} <code className="font-mono wrap-anywhere">{`${quotation.path}:${quotation.line}`}</code>
      </p>
      <p>
        <Code>{quotation.text}</Code>
      </p>
      <p>{text.notes[note]}</p>
    </div>
  );
}

/** The whole file; code and notes alternate on a narrow screen, and stand side by side on a wide one. */
export async function Source({ source, locale }: { source: (typeof sources)[number]; locale: Locale }) {
  const passages = await readPassages(source);
  return (
    <section aria-labelledby={source.path} className="mt-10">
      <h3 id={source.path} className="text-xl font-bold">
        {byHandText[locale].files[source.path]}
      </h3>
      <p className="mb-3 text-sm text-muted">
        <code className="font-mono wrap-anywhere">{source.path}</code>
      </p>
      <div className="grid gap-3">
        {passages.map((passage) => (
          <div key={passage.first} className="grid gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Lines passage={passage} />
            <Beside passage={passage} locale={locale} />
          </div>
        ))}
      </div>
    </section>
  );
}
