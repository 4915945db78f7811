// Where a person proves who they are. OpenID Connect Core §3.1.2.3.
// https://openid.net/specs/openid-connect-core-1_0.html#Authenticates
import { nextStepOf } from "@/app/provider/_protocol/answer";
import { asQuery, hostOf, readDestination, type Destination } from "@/app/provider/_protocol/destination";
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { localeFor, readVisit, type Visit } from "@/app/provider/_protocol/visit";
import { demoAccounts } from "@/lib/provider/demo-accounts";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { remoteAddress } from "@/lib/provider/http/remote-address";
import { signInText } from "@/lib/provider/messages/sign-in";
import { checkPassword } from "@/lib/provider/passwords/check-password";
import { readParameters } from "@/lib/provider/rules/parameters";
import { beginSession } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import { SignInPage, type SignedIn, type SignInProblem } from "./sign-in-page";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const visit = await readVisit(request);
    const destination = await readDestination(readParameters(queryOf(request)).values, visit, new Date());
    return page(visit, destination, null, null);
  });
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const now = new Date();
    const visit = await readVisit(request);
    const form = await readOwnForm(request, visit);
    const destination = await readDestination(form, visit, now);
    if (form.get("account") === "current" && visit.browser.session !== null) return goOnAsCurrent(destination);
    const email = form.get("email") ?? "";
    const result = await checkPassword(email, form.get("password") ?? "", remoteAddress(request), now);
    if (result.outcome === "signed_in")
      return toOwnPage(destination.path, await beginSession(visit.browser, result.user.uid, new Date()));
    if (result.outcome === "bad") return page(visit, destination, email, { kind: "bad" }, { status: 400 });
    const seconds = Math.max(1, Math.ceil((result.waitUntil.getTime() - now.getTime()) / 1_000));
    const headers = { "Retry-After": String(seconds) };
    return page(
      visit,
      destination,
      email,
      { kind: "blocked", minutes: Math.ceil(seconds / 60) },
      { status: 429, headers },
    );
  });
}

/** The person keeps the account that is signed in; whether that is enough, the dispatcher decides. */
async function goOnAsCurrent({ asking, path }: Destination): Promise<Response> {
  if (asking?.pendingId) await store.requests.settleAccountChoice(asking.pendingId);
  return toOwnPage(path);
}

/** Who is signed in, and what the waiting request asks of them. */
async function whoIsSignedIn({ browser }: Visit, { asking }: Destination): Promise<SignedIn | null> {
  if (browser.session === null) return null;
  const { name, email } = browser.session.user;
  const next = asking && (await nextStepOf(asking, browser.session));
  const because = next?.step === "sign-in" ? next.because : "choose";
  return { name, email, because };
}

async function page(
  visit: Visit,
  destination: Destination,
  typedEmail: string | null,
  problem: SignInProblem | null,
  answer: { status?: number; headers?: Record<string, string> } = {},
) {
  const { cookie, browser } = visit;
  const { asking, fields } = destination;
  const locale = localeFor(visit, asking?.request.uiLocales ?? []);
  const onward = asQuery(fields);
  const app = asking && { name: asking.client.name, host: hostOf(asking.request.redirectUri) };
  const signedIn = await whoIsSignedIn(visit, destination);
  const whoConfirms = signedIn?.because === "again" ? signedIn.email : "";
  return renderPage(
    <SignInPage
      locale={locale}
      path={`/provider/sign-in${onward}`}
      hidden={{ csrf_token: csrfToken(browser.cookie), ...fields }}
      onward={onward}
      app={app}
      signedIn={signedIn}
      email={typedEmail ?? asking?.request.loginHint ?? whoConfirms}
      problem={problem}
      demoAccounts={demoAccounts()}
    />,
    { title: signInText[locale].title, locale, cookie, ...answer },
  );
}
