// The first stop of the Tab key: past the header, to the page's own content.
import type { Locale } from "@/lib/locale";

/** A link to `#main`, seen only while it has the focus. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:rounded-control focus:bg-brand focus:px-4 focus:py-2 focus:text-on-brand"
    >
      {locale === "zh" ? "跳到正文" : "Skip to content"}
    </a>
  );
}
