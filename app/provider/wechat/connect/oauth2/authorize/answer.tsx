// The three answers of WeChat's H5 page to who is signed in: the question, the code, the denial.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
import { renderPage } from "@/app/provider/_protocol/render";
import type { Visit } from "@/app/provider/_protocol/visit";
import { askingApp } from "@/app/provider/consent/asking-app";
import { consentRisk } from "@/lib/provider/rules/consent-risk";
import { isUnprovenAddress } from "@/lib/provider/rules/redirect-uri";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import type { LoginSession } from "@/lib/provider/store/store";
import { toAppWithCode, toAppWithDenial } from "@/lib/provider/wechat/http/redirect";
import { authorizeText } from "@/lib/provider/wechat/messages/authorize";
import type { AuthorizeRequest } from "@/lib/provider/wechat/rules/authorize-request";
import { consentScope } from "@/lib/provider/wechat/rules/scope";
import { issueCodeFor } from "@/lib/provider/wechat/tokens/code";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";
import { ConsentPage } from "./consent-page";
import { DeniedPage } from "./denied-page";

/** Shows the consent page. */
export async function askConsent(request: AuthorizeRequest, { user }: LoginSession, visit: Visit): Promise<Response> {
  const { locale, path } = visit;
  const { redirectUri, app, scope, forceSnapShot } = request;
  const asked = { redirectUri, scope: consentScope(scope), userUid: user.uid };
  const props = {
    locale,
    path,
    csrfToken: csrfToken(visit.browser.cookie),
    user,
    asking: await askingApp(app.client),
    request,
    identifiers: identifiersOf({ app, user, scope, snapshot: forceSnapShot }),
    isHere: isUnprovenAddress(redirectUri),
    risk: consentRisk(app.client, asked, new Date()),
  };
  return renderPage(<ConsentPage {...props} />, { title: authorizeText[locale].title, locale });
}

/** Makes a code, for 300 seconds or a mobile app's 600, and sends it to the app. */
export async function respondWithCode(request: AuthorizeRequest, session: LoginSession): Promise<Response> {
  const { app, scope, forceSnapShot } = request;
  const { user, authenticatedAt } = session;
  const authorization = { app, user, scope, authTime: authenticatedAt, snapshot: forceSnapShot };
  const issued = await issueCodeFor(authorization, { now: new Date(), delivers: null });
  if (issued === "already_delivered") throw new Error("a code that delivers no login was delivered");
  return toAppWithCode(request, issued.code);
}

/** Says no as the app's owner chose: on a page that stays, or to the app. */
export async function respondWithDenial(request: AuthorizeRequest, { locale, path }: Visit): Promise<Response> {
  const { switches, client } = request.app;
  if (switches.denial !== "page") return toAppWithDenial(request, switches.denial);
  const page = <DeniedPage locale={locale} path={path} appName={client.name} />;
  return renderPage(page, { title: authorizeText[locale].deniedTitle, locale });
}
