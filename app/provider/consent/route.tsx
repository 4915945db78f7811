// Where a person allows or denies. OpenID Connect Core §3.1.2.4.
// https://openid.net/specs/openid-connect-core-1_0.html#Consent
import { answeringTo, nextStepOf, respondWithCode, respondWithDenial } from "@/app/provider/_protocol/answer";
import { hostOf } from "@/app/provider/_protocol/destination";
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { openRequest } from "@/app/provider/_protocol/pending-request";
import { renderPage } from "@/app/provider/_protocol/render";
import { localeFor, readVisit } from "@/app/provider/_protocol/visit";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { log } from "@/lib/provider/log";
import { consentText } from "@/lib/provider/messages/consent";
import { scopeToConsent } from "@/lib/provider/rules/claims-request";
import { consentRisk } from "@/lib/provider/rules/consent-risk";
import { readParameters } from "@/lib/provider/rules/parameters";
import { isUnprovenAddress } from "@/lib/provider/rules/redirect-uri";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { askingApp } from "./asking-app";
import { ConsentPage } from "./consent-page";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(httpRequest: Request): Promise<Response> {
  return frontChannel(httpRequest, async () => {
    const { handle, visit, asking, session } = await readAsking(
      httpRequest,
      readParameters(queryOf(httpRequest)).values,
    );
    if (session === null || (await nextStepOf(asking, session)).step !== "consent")
      return toOwnPage(`/provider/oauth/authorize/${handle}`);
    const { client, request } = asking;
    const locale = localeFor(visit, request.uiLocales);
    const app = {
      ...(await askingApp(client)),
      host: hostOf(request.redirectUri),
      isHere: isUnprovenAddress(request.redirectUri),
    };
    const scope = scopeToConsent(request.scope, request.claims);
    const { redirectUri } = request;
    const allowedBefore = await store.consents.find(session.user.uid, client);
    const props = {
      locale,
      handle,
      csrfToken: csrfToken(visit.browser.cookie),
      user: session.user,
      subject: subjectFor(client, session.user),
      app,
      risk: consentRisk(client, { redirectUri, scope, userUid: session.user.uid }, new Date()),
      scope,
      resources: request.resources,
      allowedBefore,
    };
    return renderPage(<ConsentPage {...props} />, { title: consentText[locale].title, locale });
  });
}

export async function POST(httpRequest: Request): Promise<Response> {
  return frontChannel(httpRequest, async () => {
    const form = await readOwnForm(httpRequest, await readVisit(httpRequest));
    const { handle, now, asking, session } = await readAsking(httpRequest, form);
    if (session === null || ["sign-in", "refuse"].includes((await nextStepOf(asking, session)).step))
      return toOwnPage(`/provider/oauth/authorize/${handle}`);
    const allowed = form.get("decision") === "allow";
    log(allowed ? "consent_given" : "consent_denied", { uid: session.user.uid, client_id: asking.client.clientId });
    return answeringTo(asking.client, asking.request, () =>
      allowed ? respondWithCode(asking, session, now) : respondWithDenial(asking, now),
    );
  });
}

async function readAsking(httpRequest: Request, values: ReadonlyMap<string, string>) {
  const now = new Date();
  const visit = await readVisit(httpRequest);
  const handle = values.get("request") ?? "";
  const { id, request, client, createdAt } = await openRequest(handle, visit, now);
  return {
    handle,
    now,
    visit,
    asking: { request, client, requestedAt: createdAt, pendingId: id },
    session: visit.browser.session,
  };
}
