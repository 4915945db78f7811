// The page on which WeChat leaves a person who said no: nothing goes to the app.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { ButtonLink } from "@/components/button";
import type { Locale } from "@/lib/locale";
import { authorizeText } from "@/lib/provider/wechat/messages/authorize";

/** The page; `path` asks once more. */
export function DeniedPage({ locale, path, appName }: { locale: Locale; path: string; appName: string }) {
  const text = authorizeText[locale];
  return (
    <BirchFrame locale={locale} path={path}>
      <h1 className="font-display text-3xl">{text.deniedTitle}</h1>
      <p className="mt-4 wrap-anywhere">{text.denied(appName)}</p>
      <p className="mt-8">
        <ButtonLink href={path} variant="secondary">
          {text.again}
        </ButtonLink>
      </p>
      <section aria-labelledby="developer" className="mt-10 border-t border-line pt-4 text-sm text-muted">
        <h2 id="developer" className="font-sans">
          {text.developer}
        </h2>
        <p className="mt-2">{text.noRedirect}</p>
      </section>
    </BirchFrame>
  );
}
