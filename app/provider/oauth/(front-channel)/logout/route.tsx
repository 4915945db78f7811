// The logout endpoint, where a client sends a browser to be signed out: OpenID Connect RP-Initiated Logout 1.0 §2.
// https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
//
//   GET /provider/oauth/logout?id_token_hint=…&post_logout_redirect_uri=…&state=…
//   303 → post_logout_redirect_uri?state=…
import { frontChannel, prefersJson } from "@/app/provider/_protocol/front-channel";
import { mustBeOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { localeFor, readVisit, type Visit } from "@/app/provider/_protocol/visit";
import { SignOutPage } from "@/app/provider/sign-out/sign-out-page";
import { queryOf, readFormText } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { afterLogout, toOwnPage } from "@/lib/provider/http/redirect";
import { signOutText } from "@/lib/provider/messages/sign-out";
import { readUiLocales } from "@/lib/provider/rules/hints";
import { decideLogout, type Onward } from "@/lib/provider/rules/logout-request";
import { readParameters, type Parameters } from "@/lib/provider/rules/parameters";
import { forgetCookie } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { endSession } from "@/lib/provider/sessions/end-session";
import { carriedFields, isOfSession, readLogoutRequest, type AskedLogout } from "./logout-request";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

const endpoint = "/provider/oauth/logout";

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, () => logout(request, readParameters(queryOf(request))));
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const parameters = readParameters(queryOf(request), await readFormText(request));
    return parameters.names.has("csrf_token") ? confirmed(request, parameters) : logout(request, parameters);
  });
}

async function logout(request: Request, parameters: Parameters): Promise<Response> {
  const visit = await readVisit(request);
  const asked = await readLogoutRequest(parameters);
  const { refusal, onward } = asked;
  if (refusal !== null && prefersJson(request)) throw refusal;
  const { session } = visit.browser;
  if (request.method === "POST" && session === null && refusal === null) return askAgainWithCookies(parameters);
  const step = decideLogout({
    isRefused: refusal !== null,
    isSignedIn: session !== null,
    isOfThisSession: isOfSession(asked, session),
    goesOn: onward !== null,
  });
  return step === "ask" ? question(visit, parameters, asked) : signOut(visit, onward);
}

/** A form from another site comes without our SameSite=Lax cookie; the browser sends it with the redirect's GET. */
function askAgainWithCookies(parameters: Parameters): Response {
  const query = new URLSearchParams(carriedFields(parameters)).toString();
  return toOwnPage(query === "" ? endpoint : `${endpoint}?${query}`);
}

/** The person pressed the button on our page; what the request may not use, it does not get here either. */
async function confirmed(request: Request, parameters: Parameters): Promise<Response> {
  const visit = await readVisit(request);
  mustBeOwnForm(request, parameters, visit);
  return signOut(visit, (await readLogoutRequest(parameters)).onward);
}

async function signOut({ browser: { session, hash } }: Visit, onward: Onward): Promise<Response> {
  if (session !== null) await endSession(session, hash, new Date());
  const cookie = session === null ? undefined : forgetCookie();
  return onward === null ? toOwnPage("/provider/sign-out", cookie) : afterLogout(onward, cookie);
}

function question(visit: Visit, parameters: Parameters, { client, refusal }: AskedLogout): Promise<Response> {
  const { browser, cookie } = visit;
  const locale = localeFor(visit, readUiLocales(parameters.values.get("ui_locales")));
  const fields = carriedFields(parameters);
  const page = (
    <SignOutPage
      locale={locale}
      action={endpoint}
      path={`${endpoint}?${new URLSearchParams(fields).toString()}`}
      hidden={{ ...fields, csrf_token: csrfToken(browser.cookie) }}
      user={browser.session?.user ?? null}
      app={client?.name ?? null}
      refusal={refusal}
    />
  );
  return renderPage(page, { title: signOutText[locale].title, locale, cookie, status: refusal === null ? 200 : 400 });
}
