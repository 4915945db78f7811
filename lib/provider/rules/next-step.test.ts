import { expect, test } from "vitest";
import type { AuthorizationRequest, Prompt } from "./authorization-request";
import { decideNextStep, type Situation } from "./next-step";
import type { RedirectTarget } from "./redirect-uri";

const noon = new Date("2026-01-01T12:00:00Z");
const minutesBefore = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);

const request: AuthorizationRequest = {
  responseType: "code",
  redirectUri: "https://c.example/cb" as RedirectTarget,
  scope: ["openid", "email"],
  state: null,
  nonce: null,
  codeChallenge: null,
  prompt: [],
  maxAge: null,
  loginHint: null,
  responseMode: "query",
  claims: null,
  resources: [],
  uiLocales: [],
  hintedSubject: null,
  pushedId: null,
};

function decide(changes: Partial<AuthorizationRequest> = {}, situation: Partial<Situation> = {}) {
  return decideNextStep({
    request: { ...request, ...changes },
    requestedAt: noon,
    clientType: "confidential",
    session: { authenticatedAt: minutesBefore(30), subject: "alice" },
    consented: ["openid", "email"],
    ...situation,
  });
}

test("who is signed in and allowed it before passes", () => {
  expect(decide()).toEqual({ step: "respond" });
});

test("nobody signed in: sign in", () => {
  expect(decide({}, { session: null })).toEqual({ step: "sign-in", because: "nobody" });
});

test("28 OpenID Connect Core §3.1.2.4: a scope that is new asks for consent", () => {
  expect(decide({}, { consented: ["openid"] })).toEqual({ step: "consent" });
});

test("30 OpenID Connect Core §3.1.2.6: prompt=none asks nothing and says which question it would have been", () => {
  expect(decide({ prompt: ["none"] }, { session: null })).toMatchObject({ step: "refuse", rule: "login-required" });
  expect(decide({ prompt: ["none"] }, { consented: [] })).toMatchObject({ step: "refuse", rule: "consent-required" });
  expect(decide({ prompt: ["none"] })).toEqual({ step: "respond" });
});

const justNow = { session: { authenticatedAt: noon, subject: "alice" } };

test.each([
  { prompt: ["login" as const] },
  { maxAge: 0 },
  { maxAge: 60 },
  { prompt: ["login", "select_account"] as Prompt[] },
])("31 OpenID Connect Core §3.1.2.1: %j signs in again, once", (changes) => {
  expect(decide(changes)).toEqual({ step: "sign-in", because: "again" });
  expect(decide(changes, justNow)).toEqual({ step: "respond" });
});

test("OpenID Connect Core §3.1.2.1: prompt=select_account lets choose, and is settled by signing in", () => {
  expect(decide({ prompt: ["select_account"] })).toEqual({ step: "sign-in", because: "choose" });
  expect(decide({ prompt: ["select_account"] }, justNow)).toEqual({ step: "respond" });
});

test("32 OpenID Connect Core §3.1.2.2: only the user whom the request names may answer", () => {
  const hintedSubject = "bob";
  expect(decide({ hintedSubject: "alice" })).toEqual({ step: "respond" });
  expect(decide({ hintedSubject })).toEqual({ step: "sign-in", because: "other" });
  expect(decide({ hintedSubject }, { session: null })).toEqual({ step: "sign-in", because: "nobody" });
  expect(decide({ hintedSubject, prompt: ["none"] })).toEqual({ step: "refuse", rule: "hinted-user-required" });
  expect(decide({ hintedSubject, prompt: ["login"] }, justNow)).toEqual({
    step: "refuse",
    rule: "hinted-user-required",
  });
});

test("OpenID Connect Core §5.5: a single claim needs the consent of the scope that covers it", () => {
  const claims = { idToken: ["phone_number" as const], userinfo: ["email" as const] };
  expect(decide({ claims })).toEqual({ step: "consent" });
  expect(decide({ claims, prompt: ["none"] })).toEqual({ step: "refuse", rule: "consent-required" });
  expect(decide({ claims }, { consented: ["openid", "email", "phone"] })).toEqual({ step: "respond" });
});

test("31 OpenID Connect Core §3.1.2.1: a session younger than max_age passes", () => {
  expect(decide({ maxAge: 3_600 })).toEqual({ step: "respond" });
});

test("OpenID Connect Core §3.1.2.1: prompt=consent asks although it was allowed before", () => {
  expect(decide({ prompt: ["consent"] })).toEqual({ step: "consent" });
});

test.each(["http://127.0.0.1:9/cb", "http://localhost:9/cb", "com.example:/cb"])(
  "29 RFC 8252 §8.6: a public client at %s never passes silently",
  (uri) => {
    const redirectUri = uri as RedirectTarget;
    expect(decide({ redirectUri }, { clientType: "public" })).toEqual({ step: "consent" });
    expect(decide({ redirectUri, prompt: ["none"] }, { clientType: "public" })).toMatchObject({
      rule: "consent-required",
    });
    expect(decide({ redirectUri }, { clientType: "confidential" })).toEqual({ step: "respond" });
  },
);
