// One line of the consent screen: the sentence, and folded beneath it what exactly is sent.
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import { scopeText } from "@/lib/provider/messages/scopes";
import type { Scope } from "@/lib/provider/rules/scope";
import type { EndUser } from "@/lib/provider/store/store";

type Names = (typeof consentText)["en"]["values"];

function valuesOf(scope: Scope, user: EndUser, names: Names, noPicture: string): [string, string][] {
  const picture: [string, string] = [names.picture, user.picture ?? noPicture];
  const values: Record<Scope, [string, string][]> = {
    openid: [[names.sub, user.sub]],
    profile: [[names.name, user.name], picture],
    email: [[names.email, user.email]],
    read: [[names.uid, String(user.uid)], [names.name, user.name], picture, [names.email, user.email]],
    offline_access: [["refresh_token", names.offline]],
  };
  return values[scope];
}

/** A scope with this user's real values; `mark` tells whether it was allowed before. */
export function ScopeItem({
  scope,
  user,
  locale,
  mark,
}: {
  scope: Scope;
  user: EndUser;
  locale: Locale;
  mark: "before" | "new" | null;
}) {
  const text = consentText[locale];
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>{scopeText(scope, locale)}</span>
        {mark && (
          <span className={`text-sm ${mark === "new" ? "font-semibold text-good" : "text-muted"}`}>
            {mark === "new" ? text.isNew : text.alreadyAllowed}
          </span>
        )}
      </p>
      <details className="mt-1 text-sm" open={scope === "read" || scope === "email"}>
        <summary className="min-h-6 py-0.5 text-muted">
          {text.exactly} <Code>{scope}</Code>
        </summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pl-4">
          {valuesOf(scope, user, text.values, text.noPicture).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="min-w-0 wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
