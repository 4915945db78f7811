// The question on the phone: who asks, for whom, what it gets, and whether the code is on one's own screen.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { AppHeading } from "@/app/provider/consent/app-heading";
import type { AskingApp } from "@/app/provider/consent/asking-app";
import { DecisionForm } from "@/app/provider/consent/decision-form";
import { SharedValues, type Identifiers } from "@/app/provider/wechat/connect/oauth2/authorize/shared-values";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import type { EndUser } from "@/lib/provider/store/store";
import { authorizeText } from "@/lib/provider/wechat/messages/authorize";
import { phoneText } from "@/lib/provider/wechat/messages/phone";

export type ConfirmPageProps = {
  locale: Locale;
  path: `/${string}`;
  user: EndUser;
  app: AskingApp;
  /** As whom the app will know the person. */
  identifiers: Identifiers;
  /** Where the screen with the code goes on to. */
  host: string;
  uuid: string;
  csrfToken: string;
};

/** The page; it is shown for every login, also to who allowed the app before. */
export function ConfirmPage({ locale, path, user, app, identifiers, host, uuid, csrfToken }: ConfirmPageProps) {
  const [text, consent] = [phoneText[locale], { ...consentText[locale], ...authorizeText[locale] }];
  const buttons = { ...consent, allow: text.confirm, deny: text.cancel };
  return (
    <BirchFrame locale={locale} path={path}>
      <p className="text-sm text-muted wrap-anywhere">
        {consent.signedInAs(user.email)}{" "}
        <a className="link" href={`/provider/sign-in?return_to=${encodeURIComponent(path)}`}>
          {consent.notYou}
        </a>
      </p>
      <AppHeading app={app} wants={text.wants(app.name)} locale={locale} />
      <div className="mt-6">
        <Notice tone="neutral" title={text.warning}>
          <p className="mt-1">{text.phishing}</p>
        </Notice>
      </div>
      <h2 className="mt-8 text-xl wrap-anywhere">{consent.will(app.name)}</h2>
      <SharedValues scope="snsapi_login" locale={locale} user={user} identifiers={identifiers} />
      <p className="mt-4 wrap-anywhere">{consent.willNot(app.name)}</p>
      <p className="mt-2 wrap-anywhere">
        {text.where} <strong>{host}</strong>
      </p>
      <DecisionForm action="/provider/wechat/connect/confirm" hidden={{ csrf_token: csrfToken, uuid }} text={buttons} />
    </BirchFrame>
  );
}
