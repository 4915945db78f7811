// What an address gets that leads nowhere.
import type { Metadata } from "next";
import { SkipLink } from "@/components/skip-link";
import { inBoth } from "@/lib/locale";
import { requestLocale } from "@/lib/request-locale";

const notFoundText = inBoth({
  en: {
    title: "Nothing here",
    what: "There is no page at this address. It may have moved, or a letter may be missing.",
    home: "Go to the start page",
  },
  zh: {
    title: "这里什么也没有",
    what: "这个地址没有对应的页面。它可能已经搬走，也可能少了一个字母。",
    home: "回到首页",
  },
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: notFoundText[await requestLocale()].title };
}

export default async function NotFound() {
  const locale = await requestLocale();
  const text = notFoundText[locale];
  return (
    <>
      <SkipLink locale={locale} />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[34rem] px-5 py-24">
        <h1 className="text-3xl font-semibold tracking-tight">{text.title}</h1>
        <p className="mt-3 text-muted">{text.what}</p>
        <p className="mt-6">
          <a className="link py-1" href="/">
            {text.home}
          </a>
        </p>
      </main>
    </>
  );
}
