// What surrounds every page of site B: header, one column, footer. Pure, so that Next pages and static pages share it.
import type { ReactNode } from "react";
import { BirchMark } from "@/app/provider/_components/birch-mark";
import { LanguageSwitch } from "@/components/language-switch";
import { SkipLink } from "@/components/skip-link";
import type { Locale } from "@/lib/locale";
import { frameText } from "@/lib/provider/messages/frame";
import { settings } from "@/lib/settings";

type BirchFrameProps = {
  locale: Locale;
  /** The current path with its query, for the language switch. */
  path: string;
  user?: { name: string; email: string } | null;
  width?: "narrow" | "wide";
  children: ReactNode;
};

const columns = { narrow: "max-w-[32.5rem]", wide: "max-w-[48.5rem]" };

/** The frame; `narrow` is for forms, `wide` for lists and reading. */
export function BirchFrame({ locale, path, user, width = "narrow", children }: BirchFrameProps) {
  const text = frameText[locale];
  return (
    <div data-site="b" className="flex min-h-dvh flex-col bg-paper font-sans text-ink">
      <SkipLink locale={locale} />
      <header className="border-b border-line">
        <div
          className={`mx-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 ${columns[width]}`}
        >
          <a href="/provider" aria-label={text.home} className="flex min-h-6 items-center gap-3 text-ink no-underline">
            <BirchMark className="h-8 w-6" />
            <span className="font-display text-2xl leading-none tracking-tight">Birch</span>
          </a>
          {user && <SignedIn user={user} text={text} />}
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-5 py-10 outline-none sm:py-16 ${columns[width]}`}
      >
        {children}
      </main>
      <footer className="border-t border-line text-sm text-muted">
        <div
          className={`mx-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-4 ${columns[width]}`}
        >
          <p>{text.footer}</p>
          <p className="flex flex-wrap gap-x-5">
            {settings().mode === "demo" && (
              <a href="/inspector" className="link inline-block py-1">
                {text.inspector}
              </a>
            )}
            <a href="/" className="link inline-block py-1">
              {text.bothSites}
            </a>
            <LanguageSwitch locale={locale} path={path} />
          </p>
        </div>
      </footer>
    </div>
  );
}

function SignedIn({ user, text }: { user: { name: string; email: string }; text: (typeof frameText)["en"] }) {
  const entry = "block px-4 py-2 text-ink no-underline hover:bg-brand-soft hover:underline";
  return (
    <details className="relative">
      <summary className="flex min-h-8 items-center gap-2 rounded-control border border-line bg-raised px-3 py-1 text-sm">
        <span className="sr-only">{text.account}: </span>
        <span className="max-w-40 truncate">{user.name}</span>
        <svg aria-hidden="true" viewBox="0 0 10 6" className="w-2.5 fill-none stroke-current" strokeWidth="1.5">
          <path d="M1 1l4 4 4-4" />
        </svg>
      </summary>
      <nav
        aria-label={text.account}
        className="absolute right-0 z-10 mt-2 w-60 rounded-panel border border-line bg-raised py-2 text-sm shadow-sm"
      >
        <p className="border-b border-line px-4 pb-2 wrap-anywhere text-muted">{user.email}</p>
        <a className={entry} href="/provider/account/profile">
          {text.profile}
        </a>
        <a className={entry} href="/provider/account/apps">
          {text.apps}
        </a>
        <a className={entry} href="/provider/developer/apps">
          {text.console}
        </a>
        <a className={entry} href="/provider/sign-out">
          {text.signOut}
        </a>
      </nav>
    </details>
  );
}
