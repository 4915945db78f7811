// What each side checked, did and stored, side by side. The sender's side shows what it sent; the receiver's what it made of it.
import type { CheckView, MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; message: MessageView };

const documentOf = (section: string) => section.replace(/ (§|appendix).*$/, "");

/** A sentence made of the checks. */
function verdict({ checks }: MessageView, locale: Locale): string | null {
  const text = inspectorText[locale];
  const refused = checks.find(({ passed }) => !passed);
  if (refused !== undefined) return text.refusedBecause(refused.says);
  const documents = [...new Set(checks.map(({ section }) => documentOf(section)))].sort();
  return checks.length === 0 ? null : text.acceptedBecause(checks.length, documents.join(", "));
}

function Check({ locale, check }: { locale: Locale; check: CheckView }) {
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

/** What the sender had to know to send this, and where it had it from. */
function Knew({ locale, message: { query, form } }: Props) {
  const text = inspectorText[locale];
  const sent = [...query, ...form];
  if (sent.length === 0) return <p className="mt-1 text-sm text-muted">{text.nothing}</p>;
  return (
    <>
      <h4 className="mt-2 text-sm text-muted">{text.knew}</h4>
      <ul className="text-sm">
        {sent.map(({ name, origin }, at) => (
          <li key={at} className="py-1">
            <span className="font-mono">{name}</span>
            {origin !== null && (
              <span className="block text-xs text-muted">{text.from(origin.message, origin.name)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ locale, message, side }: Props & { side: "site-a" | "site-b" }) {
  const text = inspectorText[locale];
  const mine = message.to === side;
  const { checks, rows, steps } = message;
  return (
    <section aria-label={text.parties[side]} className="min-w-0">
      <h3 className="font-semibold">{text.parties[side]}</h3>
      {message.from === side && <Knew locale={locale} message={message} />}
      {!mine && message.from !== side && <p className="mt-1 text-sm text-muted">{text.nothing}</p>}
      {mine && checks.length > 0 && (
        <>
          <h4 className="mt-2 text-sm text-muted">{text.checked}</h4>
          <ul className="text-sm">
            {checks.map((check) => (
              <Check key={check.rule} locale={locale} check={check} />
            ))}
          </ul>
        </>
      )}
      {mine && steps.length > 0 && (
        <>
          <h4 className="mt-2 text-sm text-muted">{text.did}</h4>
          <ul className="text-sm">
            {steps.map(({ name, passed, values }, at) => (
              <li key={at} className="py-1">
                {passed === true && <span className="text-good">✓ </span>}
                {passed === false && <span className="text-danger">▲ </span>}
                {(text.steps as Record<string, string>)[name] ?? name}
                <span className="block font-mono text-xs break-all text-muted">
                  {values.map(([key, value]) => `${key} ${value}`).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mine && rows.length > 0 && (
        <>
          <h4 className="mt-2 text-sm text-muted">{text.stored}</h4>
          <ul className="text-sm">
            {rows.map(({ table, operation, values }, at) => (
              <li key={at} className="py-1">
                <span className="text-good">{text.operations[operation]}</span>{" "}
                <span className="font-mono">{table}</span>
                <span className="block font-mono text-xs break-all text-muted">
                  {values.map(([name, value]) => `${name} ${value}`).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function BothSides({ locale, message }: Props) {
  const text = inspectorText[locale];
  const sentence = verdict(message, locale);
  return (
    <section aria-label={text.bothSides} className="mt-4 rounded-panel border border-line bg-raised p-4">
      {sentence !== null && <p className="text-sm">{sentence}</p>}
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <Side locale={locale} message={message} side="site-a" />
        <Side locale={locale} message={message} side="site-b" />
      </div>
    </section>
  );
}
