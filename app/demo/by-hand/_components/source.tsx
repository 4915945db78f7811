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
      <span className={`pl-[2ch] -indent-[2ch] ${comment ? "text-muted" : ""}`}>{text === "" ? "\n" : text}</span>
    </span>
  );
}

function Beside({ passage: { note, quotation }, locale }: { passage: Passage; locale: Locale }) {
  const text = byHandText[locale];
  if (note === null || quotation === null) return null;
  return (
    <div className="border-brand max-lg:my-3 max-lg:border-l-4 max-lg:pl-4 lg:pt-1">
      <p className="text-sm font-semibold">{text.nextAuth}</p>
      <p className="my-1 text-sm">
        <Code>{quotation.text}</Code>
      </p>
      <p className="text-sm">{text.notes[note]}</p>
      <p className="mt-1 text-xs text-muted">
        <code className="font-mono wrap-anywhere">{`${quotation.path}:${quotation.line}`}</code>
      </p>
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
      {passages.map((passage) => (
        <div key={passage.first} className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <pre className="border-x border-line bg-raised px-2 py-1.5 font-mono text-xs/5 wrap-anywhere whitespace-pre-wrap">
            <code>
              {passage.lines.map((line, at) => (
                <Line key={passage.first + at} number={passage.first + at} text={line} />
              ))}
            </code>
          </pre>
          <Beside passage={passage} locale={locale} />
        </div>
      ))}
    </section>
  );
}
