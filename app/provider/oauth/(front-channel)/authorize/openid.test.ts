import { decodeJwt } from "jose";
import { beforeAll, expect, test } from "vitest";
import { GET as consentPage, POST as consentForm } from "@/app/provider/consent/route";
import { GET as signInPage, POST as signInForm } from "@/app/provider/sign-in/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { makeIdToken } from "@/lib/provider/tokens/id-token";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET as dispatch } from "./[requestId]/route";
import { GET } from "./route";

useTemporaryDatabase();

const site = "http://localhost:3000";
let client: Client;
let clientSecret: string;

beforeAll(async () => {
  await makeMissingSigningKeys();
  ({ client, clientSecret } = await makeClient());
});

/** A signed-in browser, its session begun `secondsAgo`. */
async function signedIn(user: EndUser, secondsAgo = 0): Promise<string> {
  const secret = makeSecret();
  const authenticatedAt = new Date(Date.now() - secondsAgo * 1_000);
  const session = { userUid: user.uid, secretHash: hashSecret(secret), authenticatedAt };
  const id = await store.sessions.begin({ ...session, expiresAt: new Date(Date.now() + 60_000) });
  return makeHandle("session", id, secret);
}

function ask(changes: Record<string, string>, session: string | null, headers: Record<string, string> = {}) {
  const usual = { response_type: "code", client_id: client.clientId, redirect_uri: client.redirectUris[0]! };
  const query = new URLSearchParams({ ...usual, scope: "openid", state: "s", ...changes });
  return GET(
    new Request(`${site}/provider/oauth/authorize?${query}`, { headers: { ...cookieOf(session), ...headers } }),
  );
}

function cookieOf(session: string | null): Record<string, string> {
  return session === null ? {} : { cookie: `birch-session=${session}` };
}

/** Follows the redirects to the page at which a stored request waits. */
async function waitingAt(response: Response, session: string): Promise<{ path: string; handle: string }> {
  const handle = response.headers.get("Location")!.split("/").at(-1)!;
  const step = await dispatch(new Request(site, { headers: cookieOf(session) }), {
    params: Promise.resolve({ requestId: handle }),
  });
  return { path: new URL(step.headers.get("Location")!).pathname, handle };
}

function open(handler: (request: Request) => Promise<Response>, handle: string, session: string, lang?: string) {
  const cookie = `birch-session=${session}${lang ? `; lang=${lang}` : ""}`;
  return handler(new Request(`${site}/provider/x?request=${handle}`, { headers: { cookie } }));
}

function send(
  handler: (request: Request) => Promise<Response>,
  handle: string,
  session: string,
  fields: Record<string, string>,
) {
  const body = new URLSearchParams({ request: handle, csrf_token: csrfToken(session), ...fields });
  return handler(new Request(`${site}/provider/x`, { method: "POST", body, headers: cookieOf(session) }));
}

function sentTo(response: Response): URLSearchParams {
  return new URL(response.headers.get("Location")!).searchParams;
}

function hintAbout(user: EndUser, about = client): Promise<string> {
  const occasion = {
    authTime: new Date(0),
    nonce: null,
    sessionId: null,
    claims: [],
    accessToken: "x",
    now: new Date(0),
  };
  return makeIdToken({ ...occasion, client: about, user });
}

const allow = (user: EndUser) => issueCode(authorize(client, user, { scope: ["openid"] }));

test("5 OAuth 2.0 Form Post Response Mode §2: code, state and iss arrive in a form, and so does an error", async () => {
  const user = await makeUser();
  await allow(user);
  const answer = await ask({ response_mode: "form_post", state: '"><b>' }, await signedIn(user));
  const page = await answer.text();
  expect([answer.status, answer.headers.get("Location")]).toEqual([200, null]);
  expect(page).toContain(`<form method="post" action="${client.redirectUris[0]}">`);
  expect(page).toMatch(/name="code" value="bc_[^"]+"/);
  expect(page).toContain('name="state" value="&quot;&gt;&lt;b&gt;"');
  expect(page).toContain(`name="iss" value="${site}/provider"`);
  const refused = await (await ask({ response_mode: "form_post", prompt: "none" }, null)).text();
  expect(refused).toContain('name="error" value="login_required"');
  expect(refused).toContain(`name="iss" value="${site}/provider"`);
});

test("33 OpenID Connect Core §3.1.2.1: a hint that is no ID Token of ours for this client is invalid_request", async () => {
  const user = await makeUser();
  const other = await makeClient();
  const genuine = await hintAbout(user);
  for (const hint of ["x", `${genuine}x`, await hintAbout(user, other.client)]) {
    const answer = sentTo(await ask({ id_token_hint: hint, prompt: "none" }, await signedIn(user)));
    expect([answer.get("error"), answer.get("state")]).toEqual(["invalid_request", "s"]);
  }
});

test("33 OpenID Connect Core §3.1.2.1: a hint signs nobody in and shows nobody's address", async () => {
  const [user, other] = [await makeUser(), await makeUser()];
  await allow(user);
  const id_token_hint = await hintAbout(user);
  expect(sentTo(await ask({ id_token_hint, prompt: "none" }, null)).get("error")).toBe("login_required");
  const session = await signedIn(other);
  const { path, handle } = await waitingAt(await ask({ id_token_hint }, session), session);
  expect(path).toBe("/provider/sign-in");
  const page = await (await open(signInPage, handle, session)).text();
  expect(page).toContain("asks for another account");
  expect(page).not.toContain(user.email);
});

test("32 OpenID Connect Core §3.1.2.2: only the hinted user answers; whoever else signs in is refused at the client", async () => {
  const [user, other] = [await makeUser(), await makeUser()];
  await allow(user);
  await allow(other);
  const byHint = { id_token_hint: await hintAbout(user) };
  const byClaim = { claims: JSON.stringify({ id_token: { sub: { value: user.sub } } }) };
  for (const named of [byHint, byClaim, { ...byHint, ...byClaim }]) {
    expect(sentTo(await ask({ ...named, prompt: "none" }, await signedIn(user))).get("code")).toMatch(/^bc_/);
    const silent = sentTo(await ask({ ...named, prompt: "none" }, await signedIn(other)));
    expect([silent.get("error"), silent.get("code")]).toEqual(["login_required", null]);
    const [before, later] = [await signedIn(other, 60), await signedIn(other, -1)];
    const handle = (await ask(named, before)).headers.get("Location")!.split("/").at(-1)!;
    await store.requests.rebind(hashSecret(before), hashSecret(later));
    const answer = await dispatch(new Request(site, { headers: cookieOf(later) }), {
      params: Promise.resolve({ requestId: handle }),
    });
    expect(sentTo(answer).get("error")).toBe("login_required");
  }
  const torn = { ...byHint, claims: JSON.stringify({ id_token: { sub: { value: other.sub } } }) };
  expect(sentTo(await ask(torn, await signedIn(user))).get("error")).toBe("invalid_request");
});

test("OpenID Connect Core §5.5.1.1: an essential acr that we do not have is refused by its own code", async () => {
  const acr = (details: object) => JSON.stringify({ id_token: { acr: details } });
  const refused = sentTo(await ask({ claims: acr({ essential: true, values: ["phr"] }) }, null));
  expect(refused.get("error")).toBe("unmet_authentication_requirements");
  const waiting = await ask({ claims: acr({ values: ["phr"] }), acr_values: "phr" }, null);
  expect(waiting.headers.get("Location")).toContain("/provider/oauth/authorize/bq_");
});

test("OpenID Connect Core §5.5, §3.1.2.4: single claims are shown with their values, allowed, remembered, and sent", async () => {
  const user = await makeUser();
  await store.users.changeDetails(user.uid, { name: user.name, address: "1 Birch Lane", phoneNumber: "+12025550100" });
  await allow(user);
  const claims = JSON.stringify({ id_token: { phone_number: null }, userinfo: { address: { essential: true } } });
  const session = await signedIn(user);
  expect(sentTo(await ask({ claims, prompt: "none" }, session)).get("error")).toBe("consent_required");
  const { path, handle } = await waitingAt(await ask({ claims }, session), session);
  expect(path).toBe("/provider/consent");
  const page = await (await open(consentPage, handle, session)).text();
  for (const shown of ["1 Birch Lane", "+12025550100", "See your postal address"]) expect(page).toContain(shown);
  expect(page).not.toContain("See your email address");
  const code = sentTo(await send(consentForm, handle, session, { decision: "allow", claims: "{}" })).get("code")!;
  const redemption = { grant_type: "authorization_code", code, redirect_uri: client.redirectUris[0]! };
  const { body } = await post(token, redemption, basic(client.clientId, clientSecret));
  expect(body.scope).toBe("openid");
  expect(decodeJwt(body.id_token as string)).toMatchObject({ phone_number: "+12025550100", sub: user.sub });
  expect(decodeJwt(body.id_token as string)).not.toHaveProperty("address");
  expect(sentTo(await ask({ claims, prompt: "none" }, session)).get("code")).toMatch(/^bc_/);
});

const again: Record<string, string>[] = [{ prompt: "login" }, { max_age: "30" }, { prompt: "login select_account" }];

test.each(again)(
  "31 OpenID Connect Core §3.1.2.1: %j asks for the password, and choosing the account does not replace it",
  async (changes) => {
    const user = await makeUser();
    await allow(user);
    const session = await signedIn(user, 60);
    const { handle } = await waitingAt(await ask(changes, session), session);
    const page = await (await open(signInPage, handle, session)).text();
    expect(page).toContain("asks you to confirm that it is you");
    expect(page).not.toContain("Continue as");
    await send(signInForm, handle, session, { account: "current" });
    const step = await dispatch(new Request(site, { headers: cookieOf(session) }), {
      params: Promise.resolve({ requestId: handle }),
    });
    expect(step.headers.get("Location")).toContain("/provider/sign-in");
  },
);

test("OpenID Connect Core §3.1.2.1: ui_locales chooses the language of the pages, unless the person did", async () => {
  const user = await makeUser();
  const session = await signedIn(user);
  const { handle } = await waitingAt(await ask({ ui_locales: "xx zh-CN en" }, session), session);
  expect(await (await open(consentPage, handle, session)).text()).toContain('lang="zh-CN"');
  expect(await (await open(signInPage, handle, session)).text()).toContain('lang="zh-CN"');
  expect(await (await open(consentPage, handle, session, "en")).text()).toContain('<html lang="en"');
  const stopped = await ask({ ui_locales: "zh", client_id: "nobody" }, session);
  expect([stopped.status, (await stopped.text()).includes('<html lang="zh-CN"')]).toEqual([400, true]);
  const odd = await waitingAt(await ask({ ui_locales: "fr <script>" }, session), session);
  expect(await (await open(consentPage, odd.handle, session)).text()).toContain('<html lang="en"');
});

test("OpenID Connect Registration §2: default_max_age asks for the password again", async () => {
  const user = await makeUser();
  const { client: strict } = await makeClient({ options: { defaultMaxAge: 30 } });
  await issueCode(authorize(strict, user, { scope: ["openid"] }));
  const silent = { client_id: strict.clientId, prompt: "none" };
  expect(sentTo(await ask(silent, await signedIn(user, 60))).get("error")).toBe("login_required");
  expect(sentTo(await ask(silent, await signedIn(user, 10))).get("code")).toMatch(/^bc_/);
});

test("128 OpenID Connect Core §8: a pairwise client's hint is the subject that it knows, not another's", async () => {
  const user = await makeUser();
  const { client: pairwise } = await makeClient({ options: { subjectType: "pairwise" } });
  await issueCode(authorize(pairwise, user, { scope: ["openid"] }));
  const named = (sub: string) => ({
    client_id: pairwise.clientId,
    prompt: "none",
    claims: JSON.stringify({ id_token: { sub: { value: sub } } }),
  });
  const session = await signedIn(user);
  expect(sentTo(await ask(named(subjectFor(pairwise, user)), session)).get("code")).toMatch(/^bc_/);
  expect(sentTo(await ask(named(user.sub), session)).get("error")).toBe("login_required");
});

test.each([
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  "</style><svg onload=alert(1)>",
  "\u202egnp.exe",
])("20 OpenID Connect Core §15.1: %s in every hint is text on the page, or not on it", async (payload) => {
  const session = await signedIn(await makeUser(), 60);
  const claims = JSON.stringify({ userinfo: { [payload]: { value: payload } } });
  const hints = { login_hint: payload, ui_locales: payload, claims_locales: payload, acr_values: payload };
  const asked = await ask({ ...hints, display: payload, claims, prompt: "login" }, session);
  const { path, handle } = await waitingAt(asked, session);
  expect(path).toBe("/provider/sign-in");
  const page = await (await open(signInPage, handle, session)).text();
  expect(page).not.toMatch(/<script|<img|<svg onload/);
  expect(page.split("alert(1)").length).toBeLessThanOrEqual(2);
});
