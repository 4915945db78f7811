// "How does Acorn know?": for each field its value, and which of B's three answers said so (OpenID Connect Core §5.1).
import { Code } from "@/components/code";
import { Panel } from "@/components/panel";
import type { Evidence } from "@/lib/demo/evidence";
import { signedInText } from "@/lib/demo/messages/signed-in";
import type { Locale } from "@/lib/locale";

const sources = ["idToken", "userinfo", "tokenAnswer"] as const;

type Saying = { source: (typeof sources)[number]; member: string; value: string | number | null | undefined };
type Field = { name: "sub" | "name" | "email" | "picture" | "uid"; sayings: Saying[] };

function fieldsOf({ idToken, userinfo, tokenAnswer }: Evidence): Field[] {
  const person = (["name", "email", "picture"] as const).map((name): Field => {
    const idTokenSays: Saying = { source: "idToken", member: name, value: idToken[name] };
    const userinfoSays: Saying = { source: "userinfo", member: name, value: userinfo[name] };
    const answerSays: Saying = { source: "tokenAnswer", member: `info.${name}`, value: tokenAnswer.info?.[name] };
    return { name, sayings: [idTokenSays, userinfoSays, answerSays] };
  });
  const subInIdToken: Saying = { source: "idToken", member: "sub", value: idToken.sub };
  const subInUserinfo: Saying = { source: "userinfo", member: "sub", value: userinfo.sub };
  const uid: Saying = { source: "tokenAnswer", member: "uid", value: tokenAnswer.uid };
  const who: Field[] = [
    { name: "sub", sayings: [subInIdToken, subInUserinfo] },
    { name: "uid", sayings: [uid] },
  ];
  return [...person, ...who];
}

function FieldEvidence({ field, locale }: { field: Field; locale: Locale }) {
  const text = signedInText[locale];
  const said = field.sayings.filter(({ value }) => value !== undefined && value !== null);
  const values = [...new Set(said.map(({ value }) => value))];
  return (
    <section aria-labelledby={`field-${field.name}`} className="grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
      <h3 id={`field-${field.name}`} className="font-semibold">
        {text.fields[field.name]}
      </h3>
      <div className="grid gap-2">
        {values.length === 0 && <p className="text-muted">{text.notSaid}</p>}
        {values.map((value) => (
          <div key={value}>
            <p className="wrap-anywhere">{value}</p>
            <ul className="mt-0.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
              {said
                .filter((saying) => saying.value === value)
                .map(({ source, member }) => (
                  <li key={source}>
                    {text.sources[source]} <Code>{member}</Code>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The fields that Acorn knows, each with its sources. */
export function EvidencePanel({ evidence, locale }: { evidence: Evidence | null; locale: Locale }) {
  const text = signedInText[locale];
  if (!evidence) return <p>{text.noEvidence}</p>;
  return (
    <>
      <p>{text.evidenceIntro}</p>
      <dl className="mt-3 mb-5 grid gap-x-4 text-sm sm:grid-cols-[10rem_1fr] sm:gap-y-1">
        {sources.map((source) => (
          <div key={source} className="contents">
            <dt className="font-semibold">{text.sources[source]}</dt>
            <dd className="mb-2 text-muted sm:mb-0">{text.sourceMeaning[source]}</dd>
          </div>
        ))}
      </dl>
      <Panel className="grid gap-5">
        {fieldsOf(evidence).map((field) => (
          <FieldEvidence key={field.name} field={field} locale={locale} />
        ))}
      </Panel>
    </>
  );
}
