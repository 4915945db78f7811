// Every rule of this server by topic, in the order in which a login meets them.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Sentence } from "@/app/provider/errors/_components/sentence";
import { errorPagesText } from "@/lib/provider/messages/errors/pages";
import { errorTopics } from "@/lib/provider/messages/errors/texts";
import { rules } from "@/lib/provider/refusals/registry";
import { currentUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: errorPagesText[await requestLocale()].title };
}

export default async function ErrorsPage() {
  const [locale, user] = [await requestLocale(), await currentUser()];
  const text = errorPagesText[locale];
  return (
    <BirchFrame locale={locale} path="/provider/errors" user={user} width="wide">
      <h1 className="text-3xl tracking-tight">{text.title}</h1>
      <p className="mt-3 max-w-[38rem] text-pretty text-muted">{text.about}</p>
      <ul className="mt-8 gap-x-10 border-y border-line py-3 sm:columns-2">
        {errorTopics.map(({ topic }) => (
          <li key={topic} className="break-inside-avoid">
            <a href={`#${topic}`} className="link inline-block py-1">
              {text.topics[topic]}
            </a>
          </li>
        ))}
      </ul>
      {errorTopics.map((topic) => (
        <section key={topic.topic} aria-labelledby={topic.topic} className="mt-12">
          <h2 id={topic.topic} className="scroll-mt-6 text-xl">
            {text.topics[topic.topic]}
          </h2>
          <ul className="mt-3 border-t border-line">
            {topic.rules.map((rule) => (
              <li key={rule} className="gap-x-6 border-b border-line py-2 sm:grid sm:grid-cols-[1fr_13rem]">
                <a
                  href={`/provider/errors/${rule}`}
                  className="link inline-block py-1 wrap-anywhere decoration-line has-data-plain:first-letter:uppercase"
                >
                  <Sentence rule={rule} />
                </a>
                <code className="block self-center font-mono text-xs wrap-anywhere text-muted">{rules[rule].code}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </BirchFrame>
  );
}
