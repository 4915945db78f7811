// The inspector: the runs of this browser, and the messages of one of them as they happen.
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { Inspector } from "@/app/inspector/_components/inspector";
import { LanguageSwitch } from "@/components/language-switch";
import { SkipLink } from "@/components/skip-link";
import { exportText } from "@/lib/inspector/messages/export";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { watch } from "@/lib/inspector/watched";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";
import { browserOf } from "@/lib/trace/browser";

type Props = { searchParams: Promise<{ run?: string | string[] }> };

export default async function InspectorPage({ searchParams }: Props) {
  const { mode, appUrl, demoUrl } = settings();
  if (mode !== "demo") notFound();
  const { run } = await searchParams;
  const asked = typeof run === "string" ? run : null;
  const locale = await requestLocale();
  const text = inspectorText[locale];
  const browser = browserOf((await headers()).get("cookie") ?? undefined);
  const watched = watch(browser, asked, locale);
  if (asked !== null && watched.run === null) notFound();
  return (
    <div className="mx-auto max-w-[100rem] px-4 py-3 sm:px-6">
      <SkipLink locale={locale} />
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <p>
          <span className="font-semibold">{text.title}</span>
          <a className="link ml-4 inline-block py-1" href="/inspector/open">
            {exportText[locale].openLink}
          </a>
        </p>
        <LanguageSwitch locale={locale} path={asked === null ? "/inspector" : `/inspector?run=${asked}`} />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <h1 className="mt-1 text-xl leading-tight sm:text-2xl">{text.heading}</h1>
        <Inspector
          locale={locale}
          asked={asked}
          initial={watched}
          siteA={`${demoUrl}/demo`}
          issuer={`${appUrl}/provider`}
        />
      </main>
    </div>
  );
}
