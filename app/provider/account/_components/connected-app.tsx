// One app that may use the account: who it is, what it may see, and the way to end it.
import { Moment } from "@/app/provider/_components/moment";
import { removeAccess } from "@/app/provider/account/_actions/remove-access";
import { Button } from "@/components/button";
import { Monogram } from "@/components/monogram";
import type { Locale } from "@/lib/locale";
import { accountText } from "@/lib/provider/messages/account";
import { scopeText } from "@/lib/provider/messages/scopes";
import type { ConnectedApp as Connected } from "@/lib/provider/store/store";
import { clientPlace } from "./client-place";

const longUnused = 90 * 86_400_000;

/** The entry in the list; what its button does stands above the list, and can be allowed again any time. */
export function ConnectedApp({ app, locale, now }: { app: Connected; locale: Locale; now: Date }) {
  const { client, ownerName, scope, createdAt, lastUsedAt, liveGrants } = app;
  const text = accountText[locale];
  const vouched = { owner: text.madeBy(ownerName ?? ""), itself: text.registeredItself, operator: text.madeByUs }[
    client.registeredBy
  ];
  const nameId = `app-${client.clientId}`;
  return (
    <li className="flex gap-4 border-b border-line py-6">
      <Monogram name={client.name} />
      <div className="min-w-0 flex-1">
        <h2 id={nameId} className="text-xl leading-tight wrap-anywhere">
          {client.name}
        </h2>
        {now.getTime() - lastUsedAt.getTime() > longUnused && (
          <p className="mt-1.5 inline-block rounded-control border border-edge px-2 py-0.5 text-sm">
            {text.longUnused}
          </p>
        )}
        <p className="mt-0.5 text-sm wrap-anywhere text-muted">
          {[clientPlace(client, locale), vouched].filter(Boolean).join(" · ")}
        </p>
        {scope.length === 0 && <p className="mt-3">{wasAsked(client) ? text.identifierOnly : text.neverAsked}</p>}
        <ul className="mt-3 list-disc space-y-1 pl-5 marker:text-edge empty:hidden">
          {scope.map((one) => (
            <li key={one}>{scopeText(one, locale)}</li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-muted">
          {text.firstAllowed} <Moment date={createdAt} locale={locale} />
          {" · "}
          {text.lastUsed} <Moment date={lastUsedAt} locale={locale} time />
          {" · "}
          {text.liveSignIns(liveGrants)}
        </p>
        <form action={removeAccess} className="mt-4">
          <input type="hidden" name="client_id" value={client.clientId} />
          <Button variant="secondary" aria-describedby={`${nameId} consequence`}>
            {text.removeAccess}
          </Button>
        </form>
      </div>
    </li>
  );
}

/** Only the retired password grant lets an app in with nobody asked (RFC 6749 §4.3). */
function wasAsked({ grantTypes }: Connected["client"]): boolean {
  return !grantTypes.includes("password");
}
