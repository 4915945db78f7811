// Above the messages of somebody else's login: what its viewer sees of it.
import { watchingText } from "@/lib/inspector/messages/watching";
import type { Locale } from "@/lib/locale";

export function WatchedNotice({ locale, isEmpty }: { locale: Locale; isEmpty: boolean }) {
  const text = watchingText[locale];
  return (
    <p className="mt-3 max-w-[60rem] rounded-panel border border-line bg-raised px-3 py-2 text-sm">
      {text.whatIsSeen} {isEmpty && text.nothingYet}
    </p>
  );
}
