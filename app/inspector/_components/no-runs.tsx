// Nothing happened yet: how to make something happen.
import { Code } from "@/components/code";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

export function NoRuns({ locale, siteA, issuer }: { locale: Locale; siteA: string; issuer: string }) {
  const text = inspectorText[locale];
  return (
    <section aria-label={text.runs} className="mt-6 max-w-[44rem]">
      <p className="text-lg font-semibold">{text.noRuns}</p>
      <p className="mt-1 text-muted">{text.noRunsHelp}</p>
      <p className="mt-4">
        <a className="link inline-block py-1" href={siteA} target="_blank" rel="noreferrer">
          {text.start}
        </a>
      </p>
      <p className="mt-4 text-muted">{text.pointYourApp}</p>
      <p className="mt-1">
        <Code>{issuer}</Code>
      </p>
    </section>
  );
}
