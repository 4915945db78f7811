// One retired grant: how it goes, what is wrong with it, what replaced it, and below, the way to try it.
import type { ReactNode } from "react";
import { legacyText } from "@/lib/demo/messages/legacy";
import type { Locale } from "@/lib/locale";

type Story = { title: string; how: ReactNode; wrong: string[]; instead: string };
type Rule = { section: string; address: string };

/** The story of a grant; `children` is where it can be tried. */
export function RetiredGrant({
  id,
  story,
  rules,
  locale,
  children,
}: {
  id: string;
  story: Story;
  rules: Rule[];
  locale: Locale;
  children: ReactNode;
}) {
  const text = legacyText[locale];
  return (
    <section aria-labelledby={`${id}-title`} className="mt-12">
      <h2 id={`${id}-title`} className="mb-2 font-display text-2xl font-bold">
        {story.title}
      </h2>
      <p>{story.how}</p>
      <h3 className="mt-5 mb-1 font-bold">{text.wrongTitle}</h3>
      <ul className="list-disc space-y-1 pl-5 marker:text-edge">
        {story.wrong.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3 className="mt-5 mb-1 font-bold">{text.insteadTitle}</h3>
      <p>{story.instead}</p>
      <p className="mt-3 flex flex-wrap gap-x-4 text-sm text-muted">
        {text.specification}
        {rules.map(({ section, address }) => (
          <a key={section} href={address} className="link inline-block py-0.5" rel="noreferrer">
            {section}
          </a>
        ))}
      </p>
      <div className="mt-5">{children}</div>
    </section>
  );
}
