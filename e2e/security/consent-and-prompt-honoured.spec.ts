// Nothing is granted that the person did not allow, and who must prove themselves again does.
// OpenID Connect Core §3.1.2.3, §3.1.2.4, §3.1.2.6. https://openid.net/specs/openid-connect-core-1_0.html#Authenticates
import { test, expect } from "../support/test";
import {
  authorize,
  authorizePath,
  bob,
  codeFor,
  decide,
  makePkce,
  redeem,
  requestOf,
  signIn,
  signUp,
} from "../support/authorization";
import { cast, register } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { ageSession, countCodes, changeRows, countRows } from "./stored-rows";

const silently = { prompt: "none" };

test("28 remembered consent does not stretch to a new scope, and the screen marks it", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  await codeFor(developer, client, { scope: "openid" });
  expect((await authorize(developer, client, { scope: "openid", ...silently })).searchParams.get("code")).toMatch(
    /^bc_/,
  );
  const refused = await authorize(developer, client, { scope: "openid email", ...silently });
  expect([refused.searchParams.get("error"), refused.searchParams.get("state")]).toEqual([
    "consent_required",
    "a-state",
  ]);
  const { text } = await developer.follow(authorizePath(requestOf(client, { scope: "openid email" })));
  const [, openid, email] = text.split(/<li\b/);
  expect([openid?.includes("New"), email?.includes("New")]).toEqual([false, true]);
});

test("29 a public client at an address that anyone may listen on is asked about every time", async () => {
  const { developer } = await cast();
  const pkce = { code_challenge: makePkce().challenge, code_challenge_method: "S256" };
  for (const uri of ["http://127.0.0.1/cb", "http://localhost:1/callback", "com.example.app:/cb"]) {
    const client = await register(developer, { type: "public", redirectUris: [uri] });
    await codeFor(developer, client, pkce);
    expect((await authorize(developer, client, { ...pkce, ...silently })).searchParams.get("error"), uri).toBe(
      "consent_required",
    );
    const codes = countCodes(client.clientId);
    expect((await developer.follow(authorizePath(requestOf(client, pkce)))).status, uri).toBe(200);
    expect(countCodes(client.clientId)).toBe(codes);
  }
});

test("30 prompt=none shows no page and grants nothing new; at an unproved address everybody sees the same page", async () => {
  const { developer, web } = await cast();
  const fresh = await register(developer);
  const rows = () =>
    countRows(
      "SELECT count(*) AS count FROM provider_authorization_request WHERE clientId = (SELECT id FROM provider_client WHERE clientId = ?)",
      fresh.clientId,
    );
  const nobody = new PlainBrowser();
  expect((await authorize(nobody, fresh, silently)).searchParams.get("error")).toBe("login_required");
  expect((await authorize(developer, fresh, silently)).searchParams.get("error")).toBe("consent_required");
  expect([countCodes(fresh.clientId), rows()]).toEqual([0, 0]);
  const somebody = new PlainBrowser();
  await signUp(somebody);
  const wrong = authorizePath(requestOf(web, { ...silently, redirect_uri: "https://c.example/other" }));
  const pages = [await nobody.open(wrong), await somebody.open(wrong)].map(({ status, location, text }) => [
    status,
    location,
    text.replaceAll(/nonce="[^"]*"|seen=[\w-]+|[0-9a-f-]{36}/g, ""),
  ]);
  expect(pages[1]![2] === pages[0]![2]).toBe(true);
  expect(pages.map(([status, location]) => [status, location])).toEqual([
    [400, null],
    [400, null],
  ]);
});

function claims(idToken: string | undefined): { sub: string; auth_time: number } {
  return JSON.parse(Buffer.from(idToken!.split(".")[1]!, "base64url").toString());
}

test("31 prompt=login, max_age=0 and an exceeded max_age ask for the password again, and auth_time moves", async () => {
  const { web } = await cast();
  for (const changes of [{ prompt: "login" }, { max_age: "0" }, { max_age: "60" }] as Record<string, string>[]) {
    const browser = new PlainBrowser();
    const account = await signUp(browser);
    const before = claims((await redeem(web, await codeFor(browser, web))).id_token);
    ageSession(account.email, 100);
    if (changes.max_age)
      expect((await authorize(browser, web, { ...changes, ...silently })).searchParams.get("error")).toBe(
        "login_required",
      );
    const asked = await browser.follow(authorizePath(requestOf(web, changes)));
    expect([changes, asked.status, asked.text.includes('name="password"')]).toEqual([changes, 200, true]);
    const request = /name="request" value="([^"]+)"/.exec(asked.text)![1]!;
    // Going straight on without the password leads back to the question.
    expect((await browser.open(`/provider/oauth/authorize/${request}`)).location).toContain(
      "/provider/sign-in?request=",
    );
    const back = await signIn(browser, account, `?request=${request}`);
    const { location } = await browser.open(back.location!);
    const after = claims((await redeem(web, new URL(location!).searchParams.get("code")!)).id_token);
    expect(after.sub).toBe(before.sub);
    // The session that was made 100 s older would say so here.
    expect(after.auth_time).toBeGreaterThanOrEqual(before.auth_time);
  }
});

test("31, 32 the code belongs to whoever signed in again, and the other's consent is not applied to them", async () => {
  const { web } = await cast();
  const browser = new PlainBrowser();
  await signUp(browser);
  await codeFor(browser, web);
  const asked = await browser.follow(authorizePath(requestOf(web, { prompt: "login" })));
  const request = /name="request" value="([^"]+)"/.exec(asked.text)![1]!;
  changeRows(
    "DELETE FROM provider_consent WHERE userUid = 100102 AND clientId = (SELECT id FROM provider_client WHERE clientId = ?)",
    web.clientId,
  );
  const consent = await browser.follow((await signIn(browser, bob, `?request=${request}`)).location!);
  expect([consent.status, consent.text.includes(bob.email)]).toEqual([200, true]);
  const { location } = await decide(browser, consent);
  const { uid } = await redeem(web, new URL(location!).searchParams.get("code")!);
  expect(uid).toBe(100102);
});
