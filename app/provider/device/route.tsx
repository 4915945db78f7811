// Where a person types the code that a device shows, and allows or denies: RFC 8628 §3.3.
// https://www.rfc-editor.org/rfc/rfc8628#section-3.3
//
//   GET  /provider/device?user_code=BCDF-GHJK   asks for the code, in the browser that sent it for the decision
//   POST /provider/device   user_code=…         303 → the same address
//   POST /provider/device   user_code=…&decision=allow
import { frontChannel, StoppedError } from "@/app/provider/_protocol/front-channel";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { readVisit, type Visit } from "@/app/provider/_protocol/visit";
import { askingApp } from "@/app/provider/consent/asking-app";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { log } from "@/lib/provider/log";
import { deviceText } from "@/lib/provider/messages/device";
import { deviceStep } from "@/lib/provider/rules/device-step";
import { OAuthError } from "@/lib/provider/rules/must";
import { readParameters } from "@/lib/provider/rules/parameters";
import { readUserCode } from "@/lib/provider/rules/user-code";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { LoginSession } from "@/lib/provider/store/store";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { hashUserCode } from "@/lib/provider/tokens/user-code";
import { CodePage, type CodeProblem } from "./code-page";
import { ConfirmPage } from "./confirm-page";
import { DecidedPage } from "./decided-page";
import { typeCode } from "./type-code";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const visit = await readVisit(request);
    const code = readUserCode(readParameters(queryOf(request)).values.get("user_code"));
    const { session } = visit.browser;
    return session === null ? toSignIn(code) : show(visit, session, code);
  });
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const now = new Date();
    const visit = await readVisit(request);
    const form = await readOwnForm(request, visit);
    const { browser } = visit;
    const typed = form.get("user_code");
    if (browser.session === null) return toSignIn(readUserCode(typed));
    const decision = form.get("decision");
    if (decision !== undefined) return decide(visit, browser.session, readUserCode(typed), decision === "allow", now);
    const result = await typeCode(typed, { request, browser, user: browser.session.user, now });
    if (result.outcome === "held") return toOwnPage(pathOf(result.code));
    if (result.outcome === "other_browser") throw heldElsewhere();
    if (result.outcome === "wrong") return askCode(visit, browser.session, typed ?? "", { kind: "wrong" });
    const seconds = Math.max(1, Math.ceil((result.waitUntil.getTime() - now.getTime()) / 1_000));
    const problem: CodeProblem = { kind: "blocked", minutes: Math.ceil(seconds / 60) };
    return askCode(visit, browser.session, typed ?? "", problem, { "Retry-After": String(seconds) });
  });
}

function pathOf(code: string | null): `/${string}` {
  return `/provider/device${code === null ? "" : `?user_code=${code}`}`;
}

function toSignIn(code: string | null): Response {
  return toOwnPage(`/provider/sign-in?return_to=${encodeURIComponent(pathOf(code))}`);
}

/** The same story for a code of another browser and for one that never was: no decision tells which codes exist. */
function heldElsewhere(): StoppedError {
  return new StoppedError({ reason: "device_elsewhere", error: new OAuthError("device-other-browser") }, 403);
}

async function show(visit: Visit, session: LoginSession, code: string | null): Promise<Response> {
  const { locale, browser } = visit;
  const device = code === null ? null : await store.devices.findByUserCode(hashUserCode(code));
  const step = deviceStep(device, browser.hash, new Date());
  if (code === null || device === null || step === "type-code") return askCode(visit, session, code ?? "", null);
  const { client, scope, decision } = device;
  const shared = { locale, path: pathOf(code), user: session.user };
  const title = { title: deviceText[locale].title, locale };
  if (step === "decided")
    return renderPage(<DecidedPage {...shared} app={client.name} allowed={decision === "allowed"} />, title);
  const app = await askingApp(client);
  const allowedBefore = await store.consents.find(session.user.uid, client);
  const subject = subjectFor(client, session.user);
  const asked = { code, app, subject, scope, allowedBefore, csrfToken: csrfToken(browser.cookie) };
  return renderPage(<ConfirmPage {...shared} {...asked} />, title);
}

async function decide(
  { browser }: Visit,
  { user, authenticatedAt: authTime }: LoginSession,
  code: string | null,
  allowed: boolean,
  now: Date,
): Promise<Response> {
  const device = code === null ? null : await store.devices.findByUserCode(hashUserCode(code));
  if (device === null || device.browserHash !== browser.hash) throw heldElsewhere();
  const decided = allowed
    ? await store.devices.allow(device.id, browser.hash, { user, authTime }, now)
    : await store.devices.deny(device.id, browser.hash, now);
  const event = allowed ? "consent_given" : "consent_denied";
  if (decided) log(event, { uid: user.uid, client_id: device.client.clientId });
  return toOwnPage(pathOf(code));
}

function askCode(
  { locale, browser }: Visit,
  { user }: LoginSession,
  code: string,
  problem: CodeProblem | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const path = pathOf(readUserCode(code));
  const page = { locale, path, csrfToken: csrfToken(browser.cookie), user, code, problem };
  const status = problem === null ? 200 : problem.kind === "wrong" ? 400 : 429;
  return renderPage(<CodePage {...page} />, { title: deviceText[locale].title, locale, status, headers });
}
