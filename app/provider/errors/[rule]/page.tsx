// The page of one rule, to which `error_uri` leads (RFC 6749 §4.1.2.1, §5.2): what is asked, why, and how to mend it.
// https://www.rfc-editor.org/rfc/rfc6749#section-5.2
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Prose } from "@/app/provider/errors/_components/prose";
import { Seen } from "@/app/provider/errors/_components/seen";
import { Sentence } from "@/app/provider/errors/_components/sentence";
import { Code } from "@/components/code";
import { errorPagesText } from "@/lib/provider/messages/errors/pages";
import { errorTexts, topicOf } from "@/lib/provider/messages/errors/texts";
import { evidenceFor } from "@/lib/provider/refusals/evidence";
import { isRuleId, rules } from "@/lib/provider/refusals/registry";
import { specificationLink } from "@/lib/specification-link";
import { currentUser } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import { requestLocale } from "@/lib/request-locale";

type Props = { params: Promise<{ rule: string }>; searchParams: Promise<{ seen?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rule } = await params;
  const text = errorPagesText[await requestLocale()];
  return { title: isRuleId(rule) ? text.ruleTitle(rule) : text.unknown };
}

export default async function RulePage({ params, searchParams }: Props) {
  const { rule } = await params;
  if (!isRuleId(rule)) notFound();
  const [locale, user, { seen }] = [await requestLocale(), await currentUser(), await searchParams];
  const [text, { code, section }] = [errorPagesText[locale], rules[rule]];
  const evidence = evidenceFor(seen, rule, user?.uid ?? null);
  const shown = evidence?.shown ?? null;
  const path = `/provider/errors/${rule}${evidence ? `?seen=${String(seen)}` : ""}`;
  const topic = topicOf(rule);
  return (
    <BirchFrame locale={locale} path={path} user={user} width="wide">
      <p className="text-sm text-muted">
        <a href={`/provider/errors${topic ? `#${topic}` : ""}`} className="link inline-block py-1">
          {text.all}
        </a>
        {topic && ` · ${text.topics[topic]}`}
      </p>
      <h1 className="mt-3 max-w-[38rem] text-3xl tracking-tight text-balance wrap-anywhere has-data-plain:first-letter:uppercase">
        <Sentence rule={rule} />
      </h1>
      <dl className="mt-6 grid gap-x-8 gap-y-4 border-y border-line py-4 sm:grid-cols-3">
        <Fact name={text.code}>
          <Code>{code}</Code>
        </Fact>
        <Fact name={text.specification}>
          <a className="link inline-block py-1" href={specificationLink(section) ?? undefined}>
            {section}
          </a>
        </Fact>
        <Fact name={text.name}>
          <code className="font-mono text-sm wrap-anywhere">{rule}</code>
        </Fact>
      </dl>
      {shown && user && (
        <Seen locale={locale} evidence={shown} client={await store.clients.findOwned(user.uid, shown.clientId)} />
      )}
      <Part title={text.rule} words={errorTexts[locale][rule].rule} />
      <Part title={text.mend} words={errorTexts[locale][rule].mend} />
      {evidence && !shown && (
        <p className="mt-10 border-t border-line pt-5 text-muted">
          {text.ownerOnly}{" "}
          <a className="link inline-block py-1" href={`/provider/sign-in?return_to=${encodeURIComponent(path)}`}>
            {text.signIn}
          </a>
        </p>
      )}
    </BirchFrame>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="flex min-h-8 items-center">{children}</dd>
    </div>
  );
}

function Part({ title, words }: { title: string; words: string }) {
  return (
    <section className="mt-10">
      <h2 className="text-xl">{title}</h2>
      <p className="mt-2 max-w-[38rem] leading-relaxed text-pretty">
        <Prose text={words} />
      </p>
    </section>
  );
}
