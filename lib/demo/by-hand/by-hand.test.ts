// The client by hand against a site B that says what the test tells it to.
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { GET as comeBack } from "@/app/demo/by-hand/callback/route";
import { POST as begin } from "@/app/demo/by-hand/sign-in/route";
import { POST as signOut } from "@/app/demo/by-hand/sign-out/route";
import { openBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import * as settingsModule from "@/lib/settings";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { recall } from "./cookies";

const b = await startFakeSiteB();
const origin = "http://localhost:3000";
const page = `${origin}/demo/by-hand`;
const alice = { sub: "alice-sub", name: "Alice", email: "alice@example.com" };
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: origin });
afterAll(() => b.close());
afterEach(() => vi.restoreAllMocks());

beforeEach(() => {
  Object.assign(b, { claims: alice, userinfo: alice, refusal: null, tokenAnswer: {} });
  b.tokenRequests.length = 0;
});

/** A browser that began: what it asks B, and how it comes back with an answer that `changes` make wrong. */
async function leave() {
  const browser = openBrowser();
  const answer = await browser.press(begin, "/demo/by-hand/sign-in");
  const question = new URL(answer.headers.get("Location")!);
  b.claims = { ...b.claims, nonce: question.searchParams.get("nonce") };
  const right = { code: "code", state: question.searchParams.get("state")!, iss: b.issuer };
  const returns = async (changes: Record<string, string> = {}) => {
    const query = new URLSearchParams({ ...right, ...changes });
    const onward = await comeBack(browser.request(`/demo/by-hand/callback?${query}`));
    const cookies = onward.headers.getSetCookie().map((one) => one.split(";")[0]);
    const person = recall(cookies.join("; "), "person");
    return { status: onward.status, location: onward.headers.get("Location"), person, cookies };
  };
  return { answer, question, browser, returns };
}

test("RFC 6749 §4.1, RFC 7636 §4.5: asks with S256, redeems with the verifier and client_secret_basic, and knows who came", async () => {
  const { answer, question, returns } = await leave();
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Set-Cookie")).toMatch(/; Path=\/demo\/by-hand; HttpOnly; SameSite=Lax; Max-Age=900$/);
  expect(Object.fromEntries(question.searchParams)).toMatchObject({
    response_type: "code",
    client_id: "site-a",
    redirect_uri: `${page}/callback`,
    scope: "openid profile email",
    code_challenge_method: "S256",
  });
  expect(await returns()).toMatchObject({ status: 303, location: page, person: { idToken: alice, userinfo: alice } });
  const [{ authorization, form }] = b.tokenRequests as [(typeof b.tokenRequests)[0]];
  expect(Buffer.from(authorization!.slice("Basic ".length), "base64").toString()).toMatch(/^site-a:[\w-]{43}$/);
  const challenge = createHash("sha256").update(form.get("code_verifier")!).digest("base64url");
  expect(challenge).toBe(question.searchParams.get("code_challenge"));
});

test("RFC 6749 §10.10: no two attempts share a state, a nonce or a verifier", async () => {
  const [one, other] = [await leave(), await leave()].map(({ question }) => question.searchParams);
  for (const name of ["state", "nonce", "code_challenge"]) expect(one!.get(name)).not.toBe(other!.get(name));
});

test.each([
  ["another state", { state: "another" }, "state"],
  ["another issuer (RFC 9207 §2.4)", { iss: "https://evil.example" }, "iss"],
  ["a denial", { error: "access_denied" }, "denied"],
  ["another refusal", { error: "invalid_scope" }, "refused"],
])("%s is told as what it is, before anything is asked of B, and the attempt is over", async (_, changes, problem) => {
  const back = await (await leave()).returns(changes);
  expect(back).toMatchObject({ status: 303, location: `${page}?problem=${problem}`, person: null });
  expect(back.cookies).toContain("acorn-by-hand-attempt=");
  expect(b.tokenRequests).toEqual([]);
});

test("RFC 6749 §10.12: an answer to a question that this browser did not ask signs nobody in", async () => {
  const { question } = await leave();
  const query = new URLSearchParams({ code: "code", state: question.searchParams.get("state")!, iss: b.issuer });
  const onward = await comeBack(openBrowser().request(`/demo/by-hand/callback?${query}`));
  expect(onward.headers.get("Location")).toBe(`${page}?problem=lost`);
  expect(b.tokenRequests).toEqual([]);
});

test.each([
  ["RFC 6749 §5.2: a code that B refuses", { refusal: { status: 400, body: { error: "invalid_grant" } } }, "code"],
  ["trouble at B", { refusal: { status: 503, body: {} } }, "trouble"],
  ["an answer without an ID Token", { tokenAnswer: { id_token: undefined } }, "trouble"],
  ["Core §5.3.2: userinfo of somebody else", { userinfo: { ...alice, sub: "bob-sub" } }, "other_person"],
])("%s signs nobody in", async (_, says, problem) => {
  const { returns } = await leave();
  Object.assign(b, says);
  expect(await returns()).toMatchObject({ location: `${page}?problem=${problem}`, person: null });
});

test("OpenID Connect Core §3.1.3.7: an ID Token of another login signs nobody in", async () => {
  const { returns } = await leave();
  b.claims = { ...b.claims, nonce: "another" };
  expect(await returns()).toMatchObject({ location: `${page}?problem=id_token_nonce`, person: null });
});

test("RFC 6749 §10.12: a form of another site begins nothing, and ends nothing", async () => {
  for (const route of [begin, signOut]) {
    const headers = { origin: "https://evil.example" };
    const answer = await route(openBrowser().request("/demo/by-hand/sign-in", { method: "POST", headers }));
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([403, null]);
  }
});

test("what was not sealed here, is over, or came twice is nobody", async () => {
  const { cookies } = await (await leave()).returns();
  const kept = cookies.find((one) => one?.startsWith("acorn-by-hand-person="))!;
  expect(recall(kept, "person")).not.toBeNull();
  expect(recall(`${kept}; ${kept}`, "person")).toBeNull();
  expect(recall(kept.replace("person", "attempt"), "attempt"), "each cookie has its own key").toBeNull();
  expect(recall("acorn-by-hand-person=eyJzdWIiOiJtYWxsb3J5In0", "person")).toBeNull();
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 601_000);
  expect(recall(kept, "person")).toBeNull();
});

test("in production there is no client by hand", async () => {
  const { returns, browser } = await leave();
  const settings = { ...settingsModule.settings(), mode: "production" as const };
  vi.spyOn(settingsModule, "settings").mockReturnValue(settings);
  expect((await returns()).status).toBe(404);
  expect((await browser.press(begin, "/demo/by-hand/sign-in")).status).toBe(404);
});
