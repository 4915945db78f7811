// WeChat's login beside the standards, row by row in the order of a login, each with its section and its consequence.
import { Prose } from "@/app/provider/errors/_components/prose";
import type { Locale } from "@/lib/locale";
import { specificationLink } from "@/lib/specification-link";
import { differences, type Difference } from "@/lib/provider/wechat/differences";
import { differenceText } from "@/lib/provider/wechat/messages/differences";
import { explanationText } from "@/lib/provider/wechat/messages/explanation";
import { StackedTable } from "./stacked-table";

function Standard({ words, sections }: { words: string; sections: readonly string[] }) {
  return (
    <>
      <Prose text={words} />
      <span className="block text-sm">
        {sections.map((section) => (
          <a key={section} href={specificationLink(section) ?? undefined} className="link mr-4 inline-block py-1">
            {section}
          </a>
        ))}
      </span>
    </>
  );
}

/** The table of differences. */
export function Differences({ locale, labelledBy }: { locale: Locale; labelledBy: string }) {
  const { difference } = explanationText[locale];
  const rows = (Object.keys(differences) as Difference[]).map((name) => {
    const { wechat, standard, follows } = differenceText[locale][name];
    const cells = [
      <Prose key="wechat" text={wechat} />,
      <Standard key="standard" words={standard} sections={differences[name]} />,
      <Prose key="follows" text={follows} />,
    ];
    return { key: name, cells };
  });
  return (
    <StackedTable
      labelledBy={labelledBy}
      heads={[difference.wechat, difference.standard, difference.follows]}
      columns="sm:grid-cols-[1fr_1fr_1.3fr]"
      rows={rows}
    />
  );
}
