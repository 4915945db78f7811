// Every errcode that the back channel can answer, and every numbered reason why a page does not open.
import { Prose } from "@/app/provider/errors/_components/prose";
import type { Locale } from "@/lib/locale";
import { errcodeText, forcedOnly } from "@/lib/provider/wechat/messages/errcodes";
import { explanationText } from "@/lib/provider/wechat/messages/explanation";
import { wechatWords } from "@/lib/provider/wechat/messages/page-problem";
import { problemStories } from "@/lib/provider/wechat/messages/problem-stories";
import { errorTexts, type Errcode } from "@/lib/provider/wechat/rules/errors";
import { forcibleErrcodes } from "@/lib/provider/wechat/rules/forced-error";
import { pageProblems, type PageProblemName } from "@/lib/provider/wechat/rules/page-problem";
import { StackedTable } from "./stacked-table";

const columns = "sm:grid-cols-[5rem_1fr_1.4fr]";

function Meaning({ errcode, locale }: { errcode: Errcode; locale: Locale }) {
  return (
    <>
      <Prose text={errcodeText[locale][errcode]} />
      {forcedOnly.includes(errcode) && (
        <span className="block text-sm text-muted">{explanationText[locale].forcedOnly}</span>
      )}
    </>
  );
}

/** The errors of the back channel, in WeChat's order. */
export function Errcodes({ locale, labelledBy }: { locale: Locale; labelledBy: string }) {
  const { error } = explanationText[locale];
  const rows = forcibleErrcodes.map((errcode) => ({
    key: String(errcode),
    cells: [
      <code key="errcode" className="font-mono">
        {errcode}
      </code>,
      <code key="text" className="font-mono text-sm wrap-anywhere">
        {errorTexts[errcode]}
      </code>,
      <Meaning key="meaning" errcode={errcode} locale={locale} />,
    ],
  }));
  return <StackedTable labelledBy={labelledBy} heads={Object.values(error)} columns={columns} rows={rows} />;
}

/** The reasons that WeChat numbers. */
export function NumberedPages({ locale, labelledBy }: { locale: Locale; labelledBy: string }) {
  const { page } = explanationText[locale];
  const numbered = (Object.entries(pageProblems) as [PageProblemName, number | null][])
    .filter(([, number]) => number !== null)
    .sort(([, one], [, other]) => one! - other!);
  const rows = numbered.map(([name, number]) => ({
    key: name,
    cells: [
      <code key="number" className="font-mono">
        {number}
      </code>,
      <span key="says" lang="zh-CN">
        {wechatWords[name]}
      </span>,
      problemStories[locale][name].happened,
    ],
  }));
  return <StackedTable labelledBy={labelledBy} heads={Object.values(page)} columns={columns} rows={rows} />;
}
