// One side of a message. The sender's shows what it had to know, the receiver's what it checked, did and stored.
import type { ReactNode } from "react";
import { Check, Passed, Section, Source } from "@/app/inspector/_components/detail/check";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";
import type { Pair } from "@/lib/trace/exchange";

type Props = { locale: Locale; message: MessageView };

/** A list with its heading; nothing when there are no items. */
function Items({ heading, children }: { heading: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h4 className="mt-3 text-xs font-semibold text-muted">{heading}</h4>
      <ul className="divide-y divide-line text-sm">{children}</ul>
    </>
  );
}

function Values({ values }: { values: Pair[] }) {
  return (
    <span className="block font-mono text-xs break-all text-muted">
      {values.map(([name, value]) => `${name} ${value}`).join(", ")}
    </span>
  );
}

function Sent({ locale, message: { query, form } }: Props) {
  const text = inspectorText[locale];
  return (
    <Items heading={text.knew}>
      {[...query, ...form].map(({ name, origin }, at) => (
        <li key={at} className="py-1">
          <span className="font-mono">{name}</span>
          {origin !== null && (
            <span className="block text-xs text-muted">{text.from(origin.message, origin.name)}</span>
          )}
        </li>
      ))}
    </Items>
  );
}

function Received({ locale, message: { checks, steps, rows } }: Props) {
  const text = inspectorText[locale];
  const sentences: Record<string, string> = text.steps;
  return (
    <>
      <Items heading={text.checked}>
        {checks.map((check) => (
          <Check key={check.rule} locale={locale} check={check} />
        ))}
      </Items>
      <Items heading={text.did}>
        {steps.map(({ name, passed, values, section, link, source }, at) => (
          <li key={at} className="py-1">
            {passed !== null && <Passed locale={locale} passed={passed} />}
            {Object.hasOwn(sentences, name) ? sentences[name] : name} <Section section={section} link={link} />
            <Values values={values} />
            <Source source={source} />
          </li>
        ))}
      </Items>
      <Items heading={text.stored}>
        {rows.map(({ table, operation, values }, at) => (
          <li key={at} className="py-1">
            <span className="text-good">{text.operations[operation]}</span> <span className="font-mono">{table}</span>
            <Values values={values} />
          </li>
        ))}
      </Items>
    </>
  );
}

export function Side({ locale, message, side }: Props & { side: "site-a" | "site-b" }) {
  const text = inspectorText[locale];
  const { from, to, query, form, checks, steps, rows } = message;
  // An app that is not site A stands where site A does.
  const name = side === "site-a" && from === "client" ? "client" : side;
  const known = { sent: [query, form], received: [checks, steps, rows] };
  const shown = from === name ? known.sent : to === side ? known.received : [];
  return (
    <section aria-label={text.parties[name]} className="min-w-0">
      <h3 className={`border-b-2 pb-1 font-semibold ${side === "site-a" ? "text-lane-a" : "text-lane-b"}`}>
        {text.parties[name]}
      </h3>
      {shown.every((items) => items.length === 0) && <p className="mt-1 text-sm text-muted">{text.nothing}</p>}
      {from === name && <Sent locale={locale} message={message} />}
      {to === side && <Received locale={locale} message={message} />}
    </section>
  );
}
