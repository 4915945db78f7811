// Opens an exported run, in any browser.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OpenRun } from "@/app/inspector/_components/open-run";
import { LanguageSwitch } from "@/components/language-switch";
import { SkipLink } from "@/components/skip-link";
import { exportText } from "@/lib/inspector/messages/export";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: exportText[await requestLocale()].openTitle };
}

export default async function OpenPage() {
  if (settings().mode !== "demo") notFound();
  const locale = await requestLocale();
  const text = exportText[locale];
  return (
    <div className="mx-auto max-w-[100rem] px-5 py-5">
      <SkipLink locale={locale} />
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <a className="link inline-block py-1" href="/inspector">
          {text.back}
        </a>
        <LanguageSwitch locale={locale} path="/inspector/open" />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <h1 className="mt-2 text-2xl leading-tight">{text.openTitle}</h1>
        <OpenRun locale={locale} />
      </main>
    </div>
  );
}
