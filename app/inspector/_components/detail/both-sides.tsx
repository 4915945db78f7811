// What each side knew, checked, did and stored, side by side, and why it was accepted or refused.
import { Side } from "@/app/inspector/_components/detail/side";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; message: MessageView };

const documentOf = (section: string) => section.replace(/ (§|appendix).*$/, "");

/** A sentence made of the checks. */
function verdict({ checks }: MessageView, locale: Locale): string | null {
  const text = inspectorText[locale];
  const refused = checks.find(({ passed }) => !passed);
  if (refused !== undefined) return text.refusedBecause(refused.says);
  const documents = [...new Set(checks.map(({ section }) => documentOf(section)))].sort();
  return checks.length === 0 ? null : text.acceptedBecause(checks.length, documents.join(", "));
}

export function BothSides({ locale, message }: Props) {
  const text = inspectorText[locale];
  const sentence = verdict(message, locale);
  return (
    <section aria-label={text.bothSides} className="mt-4 rounded-panel border border-line bg-raised p-4">
      {sentence !== null && <p className="text-sm">{sentence}</p>}
      <div
        className={`mt-2 grid gap-5 ${message.to === "site-b" ? "sm:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]" : "sm:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]"}`}
      >
        <Side locale={locale} message={message} side="site-a" />
        <Side locale={locale} message={message} side="site-b" />
      </div>
    </section>
  );
}
