// What became of a form, said beside its button and to screen readers.
import type { Locale } from "@/lib/locale";
import { consoleClientText } from "@/lib/provider/messages/console-client";

/** "Saved." or that nothing was; empty before the form was sent. */
export function SaveResult({ locale, saved, failed }: { locale: Locale; saved: boolean; failed?: boolean }) {
  const text = consoleClientText[locale];
  return (
    <p role={failed ? "alert" : "status"} className={failed ? "text-danger" : "text-good"}>
      {failed ? text.notSaved : saved && text.saved}
    </p>
  );
}
