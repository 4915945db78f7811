// A plain link to this very page in the other language.
import type { Locale } from "@/lib/locale";
import { withoutParameter } from "@/lib/request-target";

/** Adds `lang` to `path`, a path of this origin with its query, in place of one that is there; the rest stays to the character. */
function inLanguage(path: string, locale: Locale): string {
  const { pathname, search } = new URL(path, "http://origin.invalid");
  const kept = withoutParameter(search.slice(1), "lang");
  return `${pathname}?${kept === "" ? "" : `${kept}&`}lang=${locale}`;
}

/** The link that changes the language of the page at `path`. */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const other = locale === "en" ? "zh" : "en";
  return (
    <a
      href={inLanguage(path, other)}
      lang={other === "zh" ? "zh-CN" : "en"}
      hrefLang={other}
      className="link inline-block py-1"
    >
      {other === "zh" ? "简体中文" : "English"}
    </a>
  );
}
