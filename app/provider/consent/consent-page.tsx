// The consent screen: who you are, who asks, what for, with the very values that will be sent.
// RFC 6749 §4.1.1 (C), RFC 6819 §5.2.4.3. https://www.rfc-editor.org/rfc/rfc6749#section-4.1
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import type { ConsentRisk } from "@/lib/provider/rules/consent-risk";
import type { Scope } from "@/lib/provider/rules/scope";
import type { EndUser } from "@/lib/provider/store/store";
import { AppHeading } from "./app-heading";
import type { AskingApp } from "./asking-app";
import { DecisionForm } from "./decision-form";
import { ScopeItem } from "./scope-item";

export type ConsentPageProps = {
  locale: Locale;
  handle: string;
  csrfToken: string;
  user: EndUser;
  /** The user's `sub` for this client. */
  subject: string;
  app: AskingApp & {
    host: string;
    /** The answer goes to a program on this computer. */
    isHere: boolean;
  };
  risk: ConsentRisk | null;
  /** What is asked, with the scopes that cover single claims. */
  scope: Scope[];
  /** Where alone the app may use this, if it named places (RFC 8707). */
  resources: string[];
  allowedBefore: Scope[];
};

/** The page; Deny and Allow weigh the same. */
export function ConsentPage({
  locale,
  handle,
  csrfToken,
  user,
  subject,
  app,
  risk,
  scope,
  resources,
  allowedBefore,
}: ConsentPageProps) {
  const text = consentText[locale];
  const onlySignIn = scope.length === 1 && scope[0] === "openid";
  const onward = `?request=${encodeURIComponent(handle)}`;
  return (
    <BirchFrame locale={locale} path={`/provider/consent${onward}`}>
      <p className="text-sm text-muted wrap-anywhere">
        {text.signedInAs(user.email)}{" "}
        <a className="link" href={`/provider/sign-in${onward}`}>
          {text.notYou}
        </a>
      </p>
      <AppHeading
        app={app}
        wants={onlySignIn ? text.wantsSignIn(app.name) : text.wantsAccess(app.name)}
        locale={locale}
      />
      {risk && (
        <div className="mt-6">
          <Notice tone="neutral">{text.risks[risk](app.host)}</Notice>
        </div>
      )}
      <h2 className="mt-8 text-xl">{text.will(app.name)}</h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {scope.map((one) => (
          <ScopeItem
            key={one}
            scope={one}
            user={user}
            subject={subject}
            locale={locale}
            mark={allowedBefore.length === 0 ? null : allowedBefore.includes(one) ? "before" : "new"}
          />
        ))}
      </ul>
      {resources.length > 0 && (
        <p className="mt-4 wrap-anywhere">
          {text.onlyAt} {resources.map((resource) => resource.replace(/^https?:\/\//, "")).join(", ")}
        </p>
      )}
      <p className="mt-4">{text.willNot(app.name)}</p>
      <p className="mt-2 wrap-anywhere">
        {text.next} <strong>{app.host}</strong>
        {app.isHere && ` (${risk === "any_program" ? text.thisComputer : text.here})`}
      </p>
      <DecisionForm action="/provider/consent" hidden={{ csrf_token: csrfToken, request: handle }} text={text} />
    </BirchFrame>
  );
}
