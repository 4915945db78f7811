// What was answered: where it led, the members of its JSON, and the headers.
import { Headers, Parameters } from "@/app/inspector/_components/detail/parameters";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

export function Answer({ locale, message }: { locale: Locale; message: MessageView }) {
  const { location, answer, responseHeaders } = message;
  return (
    <>
      {location !== null && <p className="mt-4 font-mono text-sm break-all">→ {location.address}</p>}
      {location === null && answer.length === 0 && (
        <p className="mt-4 text-sm text-muted">{inspectorText[locale].noMembers}</p>
      )}
      <Parameters locale={locale} parameters={[...(location?.parameters ?? []), ...answer]} />
      <Headers locale={locale} headers={responseHeaders} />
    </>
  );
}
