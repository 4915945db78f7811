// What one request sent beside what was expected: shown to the owner of the app that sent it, and to nobody else.
import { MarkedDifference } from "@/app/provider/_components/marked-difference";
import { Moment } from "@/app/provider/_components/moment";
import type { Locale } from "@/lib/locale";
import { errorPagesText } from "@/lib/provider/messages/errors/pages";
import type { Evidence } from "@/lib/provider/refusals/evidence";
import { nearestFirst } from "@/lib/provider/rules/difference";

type SeenProps = { locale: Locale; evidence: Evidence; client: { name: string; clientId: string } | null };

const addresses = [
  "redirect-uri-registered",
  "redirect-uri-same",
  "code-redirect-uri-registered",
  "post-logout-redirect-uri-registered",
];

/** The comparison; addresses have their differing characters marked. `client` is null when the app is gone. */
export function Seen({ locale, evidence: { rule, received, expected, clientId, at }, client }: SeenProps) {
  const text = errorPagesText[locale];
  const marked = addresses.includes(rule) && received !== null && !!expected;
  const [nearest = "", ...others] = marked ? nearestFirst(received, expected.split(" ")) : [expected ?? ""];
  return (
    <section className="mt-10">
      <h2 className="text-xl">{text.seen}</h2>
      <p className="mt-2 text-muted">
        {text.seenOf}{" "}
        {client ? (
          <a className="link" href={`/provider/developer/apps/${encodeURIComponent(client.clientId)}`}>
            {client.name}
          </a>
        ) : (
          <code className="font-mono text-sm wrap-anywhere">{clientId}</code>
        )}
        {" · "}
        <Moment date={new Date(at)} locale={locale} time />
      </p>
      <dl className="mt-4 grid gap-x-8 gap-y-4 rounded-panel border border-line bg-raised p-4 sm:grid-cols-2 sm:p-5">
        <div className="min-w-0">
          <dt className="text-sm text-muted">{text.received}</dt>
          <dd className="mt-1">
            {marked && <MarkedDifference text={received} against={nearest} differs={text.differs} />}
            {!marked && <Value text={received} nothing={text.nothing} />}
          </dd>
        </div>
        {expected !== null && (
          <div className="min-w-0">
            <dt className="text-sm text-muted">{text.expected}</dt>
            <dd className="mt-1">
              {marked && <MarkedDifference text={nearest} against={received} differs={text.differs} />}
              {!marked && <Value text={nearest || null} nothing={text.nothing} />}
            </dd>
            {others.map((other) => (
              <dd key={other} className="mt-1">
                <Value text={other} nothing={text.nothing} />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}

function Value({ text, nothing }: { text: string | null; nothing: string }) {
  return text === null ? <span>{nothing}</span> : <code className="font-mono text-sm wrap-anywhere">{text}</code>;
}
