// What surrounds every page of site A: skip link, header, main, footer.
import type { ReactNode } from "react";
import { AcornMark } from "@/app/demo/_components/acorn-mark";
import { LanguageSwitch } from "@/components/language-switch";
import { SkipLink } from "@/components/skip-link";
import { frameText } from "@/lib/demo/messages/frame";
import type { Locale } from "@/lib/locale";
import { settings } from "@/lib/settings";

type Props = { locale: Locale; path: string; wide?: boolean; children: ReactNode };

/** Acorn's frame around the page at `path`; `wide` gives room for two things side by side. */
export function AcornFrame({ locale, path, wide = false, children }: Props) {
  const text = frameText[locale];
  const { appUrl, mode } = settings();
  return (
    <div className={`mx-auto flex min-h-dvh flex-col px-4 sm:px-6 ${wide ? "max-w-6xl" : "max-w-3xl"}`}>
      <SkipLink locale={locale} />
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 py-5">
        <a href="/demo" className="inline-flex items-center gap-2.5 no-underline">
          <AcornMark className="size-9" />
          <span className="font-display text-2xl font-bold">Acorn</span>
        </a>
        <span className="rounded-control bg-brand-soft px-3 py-0.5 text-sm">{text.role}</span>
      </header>
      <main id="main" tabIndex={-1} className="flex-1 py-4 outline-none sm:py-8">
        {children}
      </main>
      <footer className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t-2 border-dotted border-line py-6 text-sm text-muted">
        <p>{text.footer}</p>
        <p className="flex flex-wrap gap-x-5">
          {mode === "demo" && (
            <a href={`${appUrl}/inspector`} className="link inline-block py-1">
              {text.inspector}
            </a>
          )}
          <a href={appUrl} className="link inline-block py-1">
            {text.start}
          </a>
          <LanguageSwitch locale={locale} path={path} />
        </p>
      </footer>
    </div>
  );
}
