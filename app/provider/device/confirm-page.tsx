// The question before a device gets anything: which app, for whom, what, and whether the device is at hand.
// RFC 8628 §5.4. https://www.rfc-editor.org/rfc/rfc8628#section-5.4
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { AppHeading } from "@/app/provider/consent/app-heading";
import type { AskingApp } from "@/app/provider/consent/asking-app";
import { DecisionForm } from "@/app/provider/consent/decision-form";
import { ScopeItem } from "@/app/provider/consent/scope-item";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import { deviceText } from "@/lib/provider/messages/device";
import type { Scope } from "@/lib/provider/rules/scope";
import type { EndUser } from "@/lib/provider/store/store";

export type ConfirmPageProps = {
  locale: Locale;
  path: string;
  csrfToken: string;
  user: EndUser;
  /** The user's `sub` for this client. */
  subject: string;
  code: string;
  app: AskingApp;
  scope: Scope[];
  allowedBefore: Scope[];
};

/** The page; it is shown every time, also for what was allowed before. */
export function ConfirmPage({
  locale,
  path,
  csrfToken,
  user,
  subject,
  code,
  app,
  scope,
  allowedBefore,
}: ConfirmPageProps) {
  const [text, consent] = [deviceText[locale], consentText[locale]];
  return (
    <BirchFrame locale={locale} path={path}>
      <p className="text-sm text-muted wrap-anywhere">
        {consent.signedInAs(user.email)}{" "}
        <a className="link" href={`/provider/sign-in?return_to=${encodeURIComponent(path)}`}>
          {consent.notYou}
        </a>
      </p>
      <AppHeading app={app} wants={consent.wantsAccess(app.name)} locale={locale} />
      <div className="mt-6">
        <Notice tone="neutral" title={text.question}>
          <p>
            {text.shows}{" "}
            <strong className="inline-block font-mono text-xl tracking-widest whitespace-nowrap">{code}</strong>
          </p>
          <p className="mt-2">{text.phishing}</p>
        </Notice>
      </div>
      <h2 className="mt-8 text-xl">{consent.will(app.name)}</h2>
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
      <p className="mt-4">{consent.willNot(app.name)}</p>
      <DecisionForm action="/provider/device" hidden={{ csrf_token: csrfToken, user_code: code }} text={consent} />
    </BirchFrame>
  );
}
