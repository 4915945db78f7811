// Where a person proves who they are. OpenID Connect Core §3.1.2.3.
// https://openid.net/specs/openid-connect-core-1_0.html#Authenticates
import { asQuery, hostOf, readDestination, type Destination } from "@/app/provider/_protocol/destination";
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { readVisit, type Visit } from "@/app/provider/_protocol/visit";
import { demoAccounts } from "@/lib/provider/demo-accounts";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { remoteAddress } from "@/lib/provider/http/remote-address";
import { signInText } from "@/lib/provider/messages/sign-in";
import { readParameters } from "@/lib/provider/rules/parameters";
import { beginSession } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { checkPassword } from "./check-password";
import { SignInPage, type SignInProblem } from "./sign-in-page";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const visit = await readVisit(request);
    const destination = await readDestination(readParameters(queryOf(request)).values, visit, new Date());
    return page(visit, destination, destination.loginHint ?? "", null);
  });
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const now = new Date();
    const visit = await readVisit(request);
    const form = await readOwnForm(request, visit);
    const destination = await readDestination(form, visit, now);
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

function page(
  visit: Visit,
  destination: Destination,
  email: string,
  problem: SignInProblem | null,
  answer: { status?: number; headers?: Record<string, string> } = {},
) {
  const { locale, cookie, browser } = visit;
  const { client, redirectUri, fields } = destination;
  const onward = asQuery(fields);
  const app = client && redirectUri !== null ? { name: client.name, host: hostOf(redirectUri) } : null;
  return renderPage(
    <SignInPage
      locale={locale}
      path={`/provider/sign-in${onward}`}
      hidden={{ csrf_token: csrfToken(browser.cookie), ...fields }}
      onward={onward}
      app={app}
      signedInAs={browser.session?.user.name ?? null}
      email={email}
      problem={problem}
      demoAccounts={demoAccounts()}
    />,
    { title: signInText[locale].title, locale, cookie, ...answer },
  );
}
