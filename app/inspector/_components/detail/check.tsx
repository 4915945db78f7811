// A rule that a message was held against: its section, what it would have been refused with, and the line that asks.
import type { CheckView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

export function Check({ locale, check }: { locale: Locale; check: CheckView }) {
  const text = inspectorText[locale];
  const { rule, section, link, says, passed, source } = check;
  return (
    <li className="py-1">
      <span className={passed ? "text-good" : "text-danger"}>
        {passed ? "✓" : "▲"} <span className="sr-only">{passed ? text.passed : text.failed} </span>
      </span>
      <span className="font-mono">{rule}</span>{" "}
      {link === null ? (
        <span className="text-muted">{section}</span>
      ) : (
        <a className="link" href={link} target="_blank" rel="noreferrer">
          {section}
        </a>
      )}
      <span className="block text-xs text-muted">{passed ? text.otherwise(says) : says}</span>
      {source !== null && (
        <span className="block font-mono text-xs break-all text-muted">
          {source.path}:{source.line}
        </span>
      )}
    </li>
  );
}
