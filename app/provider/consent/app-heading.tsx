// Who asks: the app, who made it, since when it is known here and how many use it.
import { Moment } from "@/app/provider/_components/moment";
import { Monogram } from "@/components/monogram";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";

/** Without an owner, and not registered by itself, the app is the operator's. */
export type AskingApp = {
  name: string;
  owner: string | null;
  isSelfRegistered: boolean;
  registeredAt: Date;
  people: number;
};

/** The heading of a page that asks for consent; `wants` says for what, with the app's name in it. */
export function AppHeading({ app, wants, locale }: { app: AskingApp; wants: string; locale: Locale }) {
  const text = consentText[locale];
  return (
    <div className="mt-6 flex items-start gap-4">
      <Monogram name={app.name} />
      <div className="min-w-0">
        <h1 className="font-display text-3xl leading-tight wrap-anywhere">{wants}</h1>
        <p className="mt-2 text-sm text-muted">
          {app.owner === null && !app.isSelfRegistered ? (
            text.madeByUs
          ) : (
            <>
              {app.owner === null ? text.madeByItself : text.madeBy(app.owner)}
              <br />
              {text.registered} <Moment date={app.registeredAt} locale={locale} /> · {text.usedBy(app.people)}
            </>
          )}
        </p>
      </div>
    </div>
  );
}
