// The consent page of WeChat's H5 flow: who asks, and this person's very nickname and picture. A mobile app's people
// see it too: here a browser plays the part of WeChat's SDK.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { AppHeading } from "@/app/provider/consent/app-heading";
import type { AskingApp } from "@/app/provider/consent/asking-app";
import { DecisionForm } from "@/app/provider/consent/decision-form";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import type { ConsentRisk } from "@/lib/provider/rules/consent-risk";
import type { EndUser } from "@/lib/provider/store/store";
import { authorizeText } from "@/lib/provider/wechat/messages/authorize";
import type { AuthorizeRequest } from "@/lib/provider/wechat/rules/authorize-request";
import { SharedValues, SnapshotValues, type Identifiers } from "./shared-values";

type ConsentPageProps = {
  locale: Locale;
  /** This very address, to which the form is sent and to which signing in comes back. */
  path: string;
  csrfToken: string;
  user: EndUser;
  asking: AskingApp;
  request: AuthorizeRequest;
  identifiers: Identifiers;
  /** The answer goes to a program on this computer. */
  isHere: boolean;
  risk: ConsentRisk | null;
};

/** The page; its form carries the request in its own address, where everything is checked again. */
export function ConsentPage(props: ConsentPageProps) {
  const { locale, path, csrfToken, user, asking, request, identifiers, isHere, risk } = props;
  const text = { ...consentText[locale], ...authorizeText[locale] };
  const { host } = new URL(request.redirectUri);
  const wants = request.forceSnapShot ? text.wantsSnapshot(asking.name) : text.wants(asking.name);
  return (
    <BirchFrame locale={locale} path={path}>
      <p className="text-sm wrap-anywhere text-muted">
        {text.signedInAs(user.email)}{" "}
        <a className="link" href={`/provider/sign-in?return_to=${encodeURIComponent(path)}`}>
          {text.notYou}
        </a>
      </p>
      <AppHeading app={asking} wants={wants} locale={locale} />
      {risk && (
        <div className="mt-6">
          <Notice tone="neutral">{text.risks[risk](host)}</Notice>
        </div>
      )}
      <h2 className="mt-8 text-xl">{text.will(asking.name)}</h2>
      {request.forceSnapShot ? (
        <SnapshotValues locale={locale} identifiers={identifiers} />
      ) : (
        <SharedValues scope="snsapi_userinfo" locale={locale} user={user} identifiers={identifiers} />
      )}
      <p className="mt-4">{text.willNot(asking.name)}</p>
      <p className="mt-2 wrap-anywhere">
        {text.next} <strong>{host}</strong>
        {isHere && ` (${text.here})`}
      </p>
      {request.app.kind === "mobile" && <p className="mt-2 text-sm text-muted">{text.mobile}</p>}
      <DecisionForm action={path as `/provider/${string}`} hidden={{ csrf_token: csrfToken }} text={text} />
    </BirchFrame>
  );
}
