// The page for a link of WeChat's login that does not open: what happened, whose mistake it is, what to do.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { ButtonLink } from "@/components/button";
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { pageProblemText, wechatWords } from "@/lib/provider/wechat/messages/page-problem";
import { problemStories } from "@/lib/provider/wechat/messages/problem-stories";
import type { WechatPageProblem } from "@/lib/provider/wechat/rules/page-problem";

type ProblemPageProps = {
  locale: Locale;
  /** The page at which the language switch leads to the other language. */
  path: string;
  problem: WechatPageProblem;
};

/** Tells the visitor first, then the developer, in WeChat's own words too. */
export function ProblemPage({ locale, path, problem }: ProblemPageProps) {
  const text = pageProblemText[locale];
  const story = problemStories[locale][problem.problem];
  return (
    <BirchFrame locale={locale} path={path}>
      <h1 className="font-display text-3xl">{text.title}</h1>
      <p className="mt-4">{story.happened}</p>
      <p className="mt-3">{text.whose[story.whose]}</p>
      <p className="mt-3">{text.todo[story.whose]}</p>
      <p className="mt-8">
        <ButtonLink href="/provider/wechat" variant="secondary">
          {text.explained}
        </ButtonLink>
      </p>
      <section aria-labelledby="developer" className="mt-10 border-t border-line pt-4">
        <h2 id="developer" className="font-sans text-muted">
          {text.developer}
        </h2>
        <p className="mt-3">{story.mend}</p>
        <Facts locale={locale} problem={problem} />
      </section>
    </BirchFrame>
  );
}

function Facts({ locale, problem: { problem, number, details } }: Omit<ProblemPageProps, "path">) {
  const text = pageProblemText[locale];
  const words = wechatWords[problem];
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
      {words !== null && (
        <>
          <dt className="text-muted">{text.wechatSays}</dt>
          <dd className="min-w-0">
            {number !== null && <Code>{number}</Code>} <span lang="zh-CN">{words}</span>
          </dd>
        </>
      )}
      {(["received", "expected"] as const)
        .filter((name) => details[name] !== undefined)
        .map((name) => (
          <div key={name} className="contents">
            <dt className="text-muted">{text[name]}</dt>
            <dd className="min-w-0">{details[name] === "" ? text.nothing : <Code>{details[name]}</Code>}</dd>
          </div>
        ))}
    </dl>
  );
}
