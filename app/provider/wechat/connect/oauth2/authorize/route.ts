// WeChat's login on pages inside WeChat (H5), and for a mobile app the part that WeChat's SDK plays on a phone.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
//
//   GET /provider/wechat/connect/oauth2/authorize?appid=…&redirect_uri=…&response_type=code&scope=snsapi_userinfo&state=…
//   303 → redirect_uri?code=…&state=…
//
// Nothing is stored until there is a code: the request stays in the address, and each step checks it anew.
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { readVisit, type Visit } from "@/app/provider/_protocol/visit";
import { wechatFrontChannel } from "@/app/provider/wechat/_protocol/wechat-front-channel";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { log } from "@/lib/provider/log";
import { readParameters } from "@/lib/provider/rules/parameters";
import { ownPath } from "@/lib/provider/rules/return-path";
import { store } from "@/lib/provider/store/prisma";
import { askedApp } from "@/lib/provider/wechat/asked-app";
import { warnOfOrder } from "@/lib/provider/wechat/http/order-warning";
import { checkAuthorizeRequest, rawState, type AuthorizeRequest } from "@/lib/provider/wechat/rules/authorize-request";
import { decideAuthorizeStep } from "@/lib/provider/wechat/rules/authorize-step";
import { mustOpen } from "@/lib/provider/wechat/rules/page-problem";
import { askConsent, respondWithCode, respondWithDenial } from "./answer";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(httpRequest: Request): Promise<Response> {
  return wechatFrontChannel(httpRequest, async () => {
    const [visit, request] = [await readVisit(httpRequest), await readRequest(httpRequest)];
    return warnOfOrder(request, await answer(request, visit));
  });
}

export async function POST(httpRequest: Request): Promise<Response> {
  return wechatFrontChannel(httpRequest, async () => {
    const visit = await readVisit(httpRequest);
    const form = await readOwnForm(httpRequest, visit);
    const request = await readRequest(httpRequest);
    const { session } = visit.browser;
    if (session === null) return toSignIn(visit);
    const allowed = form.get("decision") === "allow";
    const { clientId } = request.app.client;
    log(allowed ? "consent_given" : "consent_denied", { uid: session.user.uid, client_id: clientId });
    return warnOfOrder(
      request,
      await (allowed ? respondWithCode(request, session) : respondWithDenial(request, visit)),
    );
  });
}

async function readRequest(httpRequest: Request): Promise<AuthorizeRequest> {
  const query = queryOf(httpRequest);
  const parameters = readParameters(query);
  return checkAuthorizeRequest("authorize", parameters, rawState(query), await askedApp(parameters));
}

async function answer(request: AuthorizeRequest, visit: Visit): Promise<Response> {
  const { session } = visit.browser;
  const consented = session === null ? [] : await store.consents.find(session.user.uid, request.app.client);
  const step = decideAuthorizeStep(request, session !== null, consented);
  if (session === null || step === "sign-in") return toSignIn(visit);
  return step === "respond" ? respondWithCode(request, session) : askConsent(request, session, visit);
}

function toSignIn({ path, cookie }: Visit): Response {
  mustOpen(ownPath(path) === path, "address_too_long", { received: String(path.length), expected: "≤ 4000" });
  return toOwnPage(`/provider/sign-in?return_to=${encodeURIComponent(path)}`, cookie ?? undefined);
}
