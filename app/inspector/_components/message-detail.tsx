// A message opened: what was sent, what was answered, and what each side did with it.
import { BothSides } from "@/app/inspector/_components/both-sides";
import { Headers, Parameters } from "@/app/inspector/_components/parameters";
import type { MessageView } from "@/lib/inspector/message-view";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; number: number; message: MessageView };

export function MessageDetail({ locale, number, message }: Props) {
  const text = inspectorText[locale];
  const { method, path, status, duration, query, form, location, answer } = message;
  return (
    <article aria-labelledby="opened">
      <h2 id="opened" className="font-mono text-lg break-all">
        {number}. {method} {path}
      </h2>
      <p className="text-sm text-muted">
        {text.parties[message.from]} → {text.parties[message.to]}, {text.channels[message.channel]}, {status},{" "}
        {Math.round(duration)} ms
      </p>
      <BothSides locale={locale} message={message} />
      <section aria-labelledby="request" className="mt-5">
        <h3 id="request" className="font-semibold">
          {text.request}
        </h3>
        <Parameters locale={locale} parameters={[...query, ...form]} />
        <Headers locale={locale} headers={message.requestHeaders} />
      </section>
      <section aria-labelledby="answer" className="mt-5">
        <h3 id="answer" className="font-semibold">
          {text.answer} {status}
        </h3>
        {location !== null && <p className="mt-1 font-mono text-sm break-all">→ {location.address}</p>}
        <Parameters locale={locale} parameters={[...(location?.parameters ?? []), ...answer]} />
        <Headers locale={locale} headers={message.responseHeaders} />
      </section>
    </article>
  );
}
