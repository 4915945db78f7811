// What was sent: each parameter with what it is for and where its value came from, and the headers.
import { Headers, Parameters } from "@/app/inspector/_components/detail/parameters";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

export function Request({ locale, message }: { locale: Locale; message: MessageView }) {
  const parameters = [...message.query, ...message.form];
  return (
    <>
      {parameters.length === 0 && <p className="mt-4 text-sm text-muted">{inspectorText[locale].noParameters}</p>}
      <Parameters locale={locale} parameters={parameters} />
      <Headers locale={locale} headers={message.requestHeaders} />
    </>
  );
}
