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
    <span className="block font-mono text-xs break-all text-muted">
      {source.path}:{source.line}
    </span>
  );
}

export function Check({ locale, check }: { locale: Locale; check: CheckView }) {
  const { rule, section, link, says, passed, source } = check;
  return (
    <li className="py-1">
      <Passed locale={locale} passed={passed} />
      <span className="font-mono">{rule}</span> <Section section={section} link={link} />
      <span className="block text-xs text-muted">{passed ? inspectorText[locale].otherwise(says) : says}</span>
      <Source source={source} />
    </li>
  );
}
