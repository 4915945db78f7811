// One line of the consent screen: the sentence, and beneath it this user's very values.
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import { scopeText } from "@/lib/provider/messages/scopes";
import type { Scope } from "@/lib/provider/rules/scope";
import type { EndUser } from "@/lib/provider/store/store";

type Texts = (typeof consentText)["en"];

function valuesOf(scope: Scope, user: EndUser, subject: string, text: Texts): [string, string][] {
  const names = text.values;
  const picture: [string, string][] = user.picture === null ? [] : [[names.picture, user.picture]];
  const values: Record<Scope, [string, string][]> = {
    openid: [[names.sub, subject]],
    profile: [[names.name, user.name], ...picture],
    email: [[names.email, user.email]],
    address: [[names.address, user.address ?? text.notGiven]],
    phone: [[names.phone, user.phoneNumber ?? text.notGiven]],
    read: [[names.uid, String(user.uid)], [names.name, user.name], ...picture, [names.email, user.email]],
    offline_access: [],
  };
  return values[scope];
}

type ScopeItemProps = {
  scope: Scope;
  user: EndUser;
  subject: string;
  locale: Locale;
  mark: "before" | "new" | null;
};

/** A scope with this user's real values; `mark` tells whether it was allowed before. */
export function ScopeItem({ scope, user, subject, locale, mark }: ScopeItemProps) {
  const text = consentText[locale];
  return (
    <li className="py-3">
      <div className="flex items-baseline justify-between gap-x-4">
        <p className="min-w-0 font-medium">
          {scopeText(scope, locale)}
          {mark && (
            <span className={`ml-2 text-sm ${mark === "new" ? "font-semibold text-good" : "font-normal text-muted"}`}>
              {mark === "new" ? text.isNew : text.alreadyAllowed}
            </span>
          )}
        </p>
        <span className="shrink-0 text-sm text-muted">
          <Code>{scope}</Code>
        </span>
      </div>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm text-muted">
        {valuesOf(scope, user, subject, text).map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="min-w-0 whitespace-pre-line wrap-anywhere text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
