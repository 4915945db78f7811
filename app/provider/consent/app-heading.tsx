// Who asks: the app, who vouches for it, since when it is known here, how many use it, and its own pages.
import { Moment } from "@/app/provider/_components/moment";
import { Monogram } from "@/components/monogram";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import type { AskingApp } from "./asking-app";

/** The heading of a page that asks for consent; `wants` says for what, with the app's name in it. */
export function AppHeading({ app, wants, locale }: { app: AskingApp; wants: string; locale: Locale }) {
  const text = consentText[locale];
  const vouched = {
    owner: text.madeBy(app.owner ?? ""),
    itself: text.registeredItself,
    operator: text.madeByUs,
  }[app.registeredBy];
  return (
    <div className="mt-6 flex items-start gap-4">
      <Monogram name={app.name} />
      <div className="min-w-0">
        <h1 className="font-display text-3xl leading-tight wrap-anywhere">{wants}</h1>
        <p className="mt-2 text-sm wrap-anywhere text-muted">{vouched}</p>
        {app.registeredBy !== "operator" && (
          <p className="text-sm text-muted">
            {text.registered} <Moment date={app.registeredAt} locale={locale} /> · {text.usedBy(app.people)}
          </p>
        )}
        <AppLinks links={app.links} locale={locale} />
      </div>
    </div>
  );
}

/** The app's own pages, each with its host, for what a link says of itself proves nothing. */
function AppLinks({ links, locale }: { links: AskingApp["links"]; locale: Locale }) {
  const names = consentText[locale].links;
  const known = (["website", "privacy", "terms"] as const).filter((name) => links[name] !== null);
  if (known.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-sm text-muted">
      {known.map((name) => (
        <li key={name} className="py-0.5 wrap-anywhere">
          <a className="link" href={links[name] ?? ""} target="_blank" rel="noopener noreferrer">
            {names[name]}
          </a>{" "}
          ({new URL(links[name] ?? "").host})
        </li>
      ))}
    </ul>
  );
}
