// The two retired grants from site A's side, against a site B that says what the test tells it to.
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { POST as tryImplicit } from "@/app/demo/legacy/implicit/route";
import { POST as tryPassword } from "@/app/demo/legacy/password/route";
import { readBriefCookie } from "@/lib/demo/legacy/brief-cookie";
import { isLabOpen } from "@/lib/demo/legacy/lab";
import { readLegacyOutcome } from "@/lib/demo/legacy/outcome";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import * as settingsModule from "@/lib/settings";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const b = await startFakeSiteB();
const origin = "http://localhost:3000";
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: origin });
afterAll(() => b.close());

beforeEach(() => {
  vi.restoreAllMocks();
  b.refusal = null;
  b.tokenAnswer = {};
  b.tokenRequests.length = 0;
});

function form(fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  const body = new URLSearchParams(fields).toString();
  return new Request(`${origin}/demo/legacy/x`, {
    method: "POST",
    body,
    headers: {
      host: "localhost:3000",
      origin,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(body.length),
      ...headers,
    },
  });
}

const person = { email: "alice@example.com", password: "open-sesame-demo" };

test("RFC 6749 §4.2.1: the implicit request has a fresh state, which this browser alone keeps, and no secret", async () => {
  const [first, second] = [await tryImplicit(form({})), await tryImplicit(form({}))];
  const url = new URL(first.headers.get("Location")!);
  expect([first.status, url.origin + url.pathname]).toEqual([303, `${b.issuer}/oauth/authorize`]);
  const { state, ...rest } = Object.fromEntries(url.searchParams);
  expect(rest).toEqual({
    response_type: "token",
    client_id: "legacy-lab",
    redirect_uri: `${origin}/demo/legacy/callback`,
    scope: "read",
  });
  const cookie = first.headers.get("Set-Cookie")!;
  expect(cookie).toMatch(/; Path=\/demo\/legacy; HttpOnly; SameSite=Lax; Max-Age=600$/);
  expect(readBriefCookie(cookie.split(";")[0]!, "state")).toBe(state);
  expect(second.headers.get("Set-Cookie")).not.toBe(cookie);
});

test("185 RFC 6265 §8.6: a state that came twice is nobody's", () => {
  expect(readBriefCookie("acorn-legacy-state=a; acorn-legacy-state=b", "state")).toBeNull();
});

test("RFC 6749 §4.3.2: the password goes to B in the body, and the token that comes back is only shown masked", async () => {
  b.tokenAnswer = { access_token: "ba_0123456789.secret", refresh_token: "br_0123456789.secret", id_token: "e.y.J" };
  const answer = await tryPassword(form(person));
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${origin}/demo/legacy#password-result`]);
  const [sent] = b.tokenRequests;
  expect(sent!.authorization).toBeUndefined();
  expect(Object.fromEntries(sent!.form)).toEqual({
    grant_type: "password",
    client_id: "legacy-lab",
    username: person.email,
    password: person.password,
    scope: "read",
  });
  const cookie = answer.headers.get("Set-Cookie")!;
  const outcome = readLegacyOutcome(cookie.split(";")[0]!);
  expect(outcome).toMatchObject({ kind: "answered", status: 200, passwordLength: 16 });
  const kept = JSON.stringify(outcome) + cookie;
  for (const secret of [person.password, "0123456789", "secret"]) expect(kept).not.toContain(secret);
});

test("RFC 6749 §5.2: a refusal is shown in B's words; silence and nonsense are told calmly", async () => {
  const outcomeOf = async () =>
    readLegacyOutcome((await tryPassword(form(person))).headers.get("Set-Cookie")!.split(";")[0]!);
  b.refusal = { status: 400, body: { error: "invalid_grant", error_description: "no" } };
  expect(await outcomeOf()).toMatchObject({
    status: 400,
    members: [
      ["error", "invalid_grant"],
      ["error_description", "no"],
    ],
  });
  b.refusal = { status: 200, body: "<html>" };
  expect(await outcomeOf()).toEqual({ kind: "unreachable", grant: "password" });
});

test.each([
  ["a foreign page", { origin: "https://evil.example" }, 403],
  ["no page at all", { origin: "null" }, 403],
])("23 RFC 6749 §10.12: a form from %s does nothing", async (_, headers, status) => {
  for (const route of [tryImplicit, tryPassword]) {
    const answer = await route(form(person, headers));
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([status, null]);
  }
  expect(b.tokenRequests).toEqual([]);
});

test("99 a form that is larger than a password needs is not read", async () => {
  expect((await tryPassword(form({ ...person, more: "x".repeat(5_000) }))).status).toBe(413);
  expect(b.tokenRequests).toEqual([]);
});

test("RFC 9700 §2.4: in production there is no lab", async () => {
  const settings = { ...settingsModule.settings(), mode: "production" as const };
  vi.spyOn(settingsModule, "settings").mockReturnValue(settings);
  expect(isLabOpen("localhost:3000")).toBe(false);
  for (const route of [tryImplicit, tryPassword]) expect((await route(form(person))).status).toBe(404);
  expect(b.tokenRequests).toEqual([]);
});

test("an outcome that was not sealed here is none", () => {
  expect(readLegacyOutcome("acorn-legacy-outcome=eyJraW5kIjoiYW5zd2VyZWQifQ")).toBeNull();
  expect(readLegacyOutcome(null)).toBeNull();
});
