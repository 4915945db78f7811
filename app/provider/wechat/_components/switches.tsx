// What an app's owner may change about the dialect, by the names that the registration has for it.
import { Prose } from "@/app/provider/errors/_components/prose";
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { explanationText } from "@/lib/provider/wechat/messages/explanation";
import { registration } from "./begin";
import { Snippet } from "./snippet";
import { StackedTable } from "./stacked-table";

/** The switches, and an app that registers itself with one of them. */
export function Switches({ locale, labelledBy, issuer }: { locale: Locale; labelledBy: string; issuer: string }) {
  const text = explanationText[locale];
  const rows = Object.entries(text.switches).map(([member, what]) => ({
    key: member,
    cells: [<Code key="member">{member}</Code>, <Prose key="what" text={what} />],
  }));
  return (
    <>
      <StackedTable
        labelledBy={labelledBy}
        heads={Object.values(text.switchHead)}
        columns="sm:grid-cols-[11rem_1fr]"
        rows={rows}
      />
      <p className="mt-6">{text.registerExample}</p>
      <Snippet
        name={text.registerExample}
        code={registration(issuer, { forced_error: { endpoint: "access_token", errcode: 40163 } })}
      />
    </>
  );
}
