// The phone's side of a QR login: opening the address is the scan, then the person confirms or cancels.
//
//   GET  /provider/wechat/connect/confirm?uuid=…        the question
//   POST /provider/wechat/connect/confirm   uuid=…&csrf_token=…&decision=allow   303 → what was decided
import { hostOf } from "@/app/provider/_protocol/destination";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { readVisit } from "@/app/provider/_protocol/visit";
import { askingApp } from "@/app/provider/consent/asking-app";
import { wechatFrontChannel } from "@/app/provider/wechat/_protocol/wechat-front-channel";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { log } from "@/lib/provider/log";
import { readParameters, single } from "@/lib/provider/rules/parameters";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import type { LoginSession } from "@/lib/provider/store/store";
import { phoneText } from "@/lib/provider/wechat/messages/phone";
import { isOpen } from "@/lib/provider/wechat/open";
import { phonePagePath, readPhone, type Phone } from "@/lib/provider/wechat/phone";
import { mustOpen } from "@/lib/provider/wechat/rules/page-problem";
import { phoneStep } from "@/lib/provider/wechat/rules/phone-step";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import type { WechatLogin } from "@/lib/provider/wechat/store/store";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";
import { isUuid } from "@/lib/provider/wechat/uuid";
import { ConfirmPage } from "./confirm-page";
import { DecidedPage } from "./decided-page";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return wechatFrontChannel(request, async () => {
    const now = new Date();
    const { browser, locale } = await readVisit(request);
    const sent = readParameters(queryOf(request));
    const { uuid, login } = await findLogin(single(sent, "uuid"));
    const phone = readPhone(request.headers.get("cookie"));
    const path = phonePagePath(uuid);
    const title = { title: phoneText[locale].title, locale };
    const user = browser.session?.user ?? null;
    const step = phoneStep(login, phone.hash, now, sent.names.has("decided"));
    if (step !== "ask") {
      const decided = { locale, path, user, app: login.app.client.name, decision: step };
      return renderPage(<DecidedPage {...decided} />, title);
    }
    mustOpen(await wechatStore.logins.scan(login.id, phone.hash, now), "login_elsewhere");
    if (user === null) return toSignIn(path, phone);
    const asked = {
      ...{ locale, path, user, uuid, csrfToken: csrfToken(browser.cookie) },
      app: await askingApp(login.app.client),
      identifiers: identifiersOf({ ...login, user, snapshot: false }),
      host: hostOf(login.redirectUri),
    };
    return renderPage(<ConfirmPage {...asked} />, { ...title, cookie: phone.cookie ?? null });
  });
}

export async function POST(request: Request): Promise<Response> {
  return wechatFrontChannel(request, async () => {
    const now = new Date();
    const visit = await readVisit(request);
    const form = await readOwnForm(request, visit);
    const { uuid, login } = await findLogin(form.get("uuid"));
    const phone = readPhone(request.headers.get("cookie"));
    mustOpen(login.browserHash === phone.hash, "login_elsewhere");
    const { session } = visit.browser;
    if (session === null) return toSignIn(phonePagePath(uuid), phone);
    await decide(login, phone, session, form.get("decision") === "allow", now);
    return toOwnPage(`${phonePagePath(uuid)}&decided`);
  });
}

function toSignIn(path: string, { cookie }: Phone): Response {
  return toOwnPage(`/provider/sign-in?return_to=${encodeURIComponent(path)}`, cookie);
}

async function findLogin(uuid: string | undefined): Promise<{ uuid: string; login: WechatLogin }> {
  mustOpen(isUuid(uuid), "login_unknown");
  const login = await wechatStore.logins.find(uuid);
  mustOpen(login !== null && isOpen(login.app), "login_unknown");
  return { uuid, login };
}

/** Counts once: what was decided before, or too late, stays as it is. */
async function decide(
  { id, app }: WechatLogin,
  phone: Phone,
  { user, authenticatedAt: authTime }: LoginSession,
  isConfirmed: boolean,
  now: Date,
): Promise<void> {
  const { logins } = wechatStore;
  const counts = isConfirmed
    ? await logins.confirm(id, phone.hash, { user, authTime }, now)
    : await logins.cancel(id, phone.hash, now);
  const event = isConfirmed ? "consent_given" : "consent_denied";
  if (counts) log(event, { uid: user.uid, client_id: app.client.clientId });
}
