// A rule that a message was held against: its section, what it would have been refused with, and the line that asks.
import type { CheckView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

export function Passed({ locale, passed }: { locale: Locale; passed: boolean }) {
  const text = inspectorText[locale];
  return (
    <span className={passed ? "text-good" : "text-danger"}>
      {passed ? "✓" : "▲"} <span className="sr-only">{passed ? text.passed : text.failed} </span>
    </span>
  );
}

export function Section({ section, link }: { section: string | null; link: string | null }) {
  if (link === null) return <span className="text-muted">{section}</span>;
  return (
    <a className="link" href={link} target="_blank" rel="noreferrer">
      {section}
    </a>
  );
}

export function Source({ source }: Pick<CheckView, "source">) {
  if (source === null) return null;
  return (
    <span className="font-mono text-xs wrap-anywhere text-muted">
      {source.path}:{source.line}
    </span>
  );
}

export function Check({ locale, check }: { locale: Locale; check: CheckView }) {
  const { rule, section, link, says, passed, source } = check;
  return (
    <li className="py-1.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="wrap-anywhere">
          <Passed locale={locale} passed={passed} />
          <span className="font-mono font-semibold">{rule}</span>
        </span>
        <span className="text-xs">
          <Section section={section} link={link} />
        </span>
      </span>{" "}
      <span className="flex flex-wrap justify-between gap-x-3 text-xs text-muted">
        <span>
          {passed && `${inspectorText[locale].otherwise} `}
          <span lang="en">{says}</span>
        </span>{" "}
        <Source source={source} />
      </span>
    </li>
  );
}
