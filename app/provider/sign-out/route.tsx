// Where a person ends the session of this browser.
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { readVisit } from "@/app/provider/_protocol/visit";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { signOutText } from "@/lib/provider/messages/sign-out";
import { forgetCookie } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { endSession } from "@/lib/provider/sessions/end-session";
import { SignOutPage } from "./sign-out-page";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const { browser, locale, cookie } = await readVisit(request);
    const page = (
      <SignOutPage
        locale={locale}
        action="/provider/sign-out"
        path="/provider/sign-out"
        hidden={{ csrf_token: csrfToken(browser.cookie) }}
        user={browser.session?.user ?? null}
      />
    );
    return renderPage(page, { title: signOutText[locale].title, locale, cookie });
  });
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const visit = await readVisit(request);
    await readOwnForm(request, visit);
    const { session, hash } = visit.browser;
    if (session !== null) await endSession(session, hash, new Date());
    return toOwnPage("/provider", forgetCookie());
  });
}
