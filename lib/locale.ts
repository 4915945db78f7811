// The language of a page: what the person chose, else what the browser asks for.

export type Locale = "en" | "zh";

/** The cookie that remembers a choice made with the language switch. */
export const localeCookie = "lang";

/** The first of some language tags (RFC 5646) that is a language of ours, or null. */
export function firstLocale(tags: readonly string[]): Locale | null {
  const known = tags.map((tag) => tag.toLowerCase()).find((tag) => /^(en|zh)(-|$)/.test(tag));
  return known === undefined ? null : known.startsWith("zh") ? "zh" : "en";
}

/** Chooses English or 简体中文 from the remembered choice and an Accept-Language header (RFC 9110 §12.5.4). */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (chosen === "en" || chosen === "zh") return chosen;
  const ranges = (acceptLanguage ?? "").split(",").map((range) => {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const quality = Number(
      parameters
        .find((one) => one.trim().startsWith("q="))
        ?.trim()
        .slice(2) ?? "1",
    );
    return { tag, quality: Number.isNaN(quality) ? 0 : quality };
  });
  const best = ranges
    .filter(({ tag }) => /^(en|zh)(-|$)/.test(tag))
    .sort((one, other) => other.quality - one.quality)[0];
  return best?.tag.startsWith("zh") ? "zh" : "en";
}

/** A page's sentences in both languages, of one shape. */
export function inBoth<Texts>(texts: { en: Texts; zh: NoInfer<Texts> }): Record<Locale, Texts> {
  return texts;
}
