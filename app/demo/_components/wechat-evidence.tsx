// "How does Acorn know?" of somebody who came by WeChat's login: for each field its value, and which answer said so.
import { Code } from "@/components/code";
import { Panel } from "@/components/panel";
import { signedInText } from "@/lib/demo/messages/signed-in";
import { wechatText } from "@/lib/demo/messages/wechat";
import type { WechatEvidence } from "@/lib/demo/wechat/evidence";
import type { Locale } from "@/lib/locale";

const sources = ["tokenAnswer", "userinfo"] as const;
const fields = ["nickname", "headimgurl", "openid", "unionid"] as const;

type Field = (typeof fields)[number];

/** What the sources said, by value. */
function sayings(evidence: WechatEvidence, field: Field): [string, (typeof sources)[number][]][] {
  const said = sources.map((source) => ({
    source,
    value: (evidence[source] as Partial<Record<Field, string>>)[field],
  }));
  const values = [...new Set(said.map(({ value }) => value).filter((value) => value !== undefined && value !== ""))];
  return values.map((value) => [value!, said.filter((one) => one.value === value).map(({ source }) => source)]);
}

function FieldEvidence({ evidence, field, locale }: { evidence: WechatEvidence; field: Field; locale: Locale }) {
  const text = wechatText[locale];
  const said = sayings(evidence, field);
  const nothing = field === "unionid" ? text.noUnionid : signedInText[locale].notSaid;
  return (
    <section aria-labelledby={`field-${field}`} className="grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
      <h3 id={`field-${field}`} className="font-semibold">
        {text.fields[field]}
      </h3>
      <div className="grid gap-2">
        {said.length === 0 && <p className="text-muted">{nothing}</p>}
        {said.map(([value, by]) => (
          <div key={value}>
            <p className="wrap-anywhere">{value}</p>
            <ul className="mt-0.5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
              {by.map((source) => (
                <li key={source}>
                  {text.sources[source]} <Code>{field}</Code>
                </li>
              ))}
            </ul>
            {text.fieldHints[field] && <p className="text-sm text-muted">{text.fieldHints[field]}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The fields that Acorn knows, each with its sources. */
export function WechatEvidencePanel({ evidence, locale }: { evidence: WechatEvidence | null; locale: Locale }) {
  const text = wechatText[locale];
  if (!evidence) return <p>{signedInText[locale].noEvidence}</p>;
  return (
    <>
      <p>{text.evidenceIntro}</p>
      <dl className="mt-3 mb-5 grid gap-x-4 text-sm sm:grid-cols-[10rem_1fr] sm:gap-y-1">
        {sources.map((source) => (
          <div key={source} className="contents">
            <dt className="font-mono">{text.sources[source]}</dt>
            <dd className="mb-2 text-muted sm:mb-0">{text.sourceMeaning[source]}</dd>
          </div>
        ))}
      </dl>
      <Panel className="grid gap-5">
        {fields.map((field) => (
          <FieldEvidence key={field} evidence={evidence} field={field} locale={locale} />
        ))}
      </Panel>
    </>
  );
}
