// A started authorization request belongs to one browser, is answered once, and the form cannot change what it asks.
// RFC 9700 §4.7, RFC 6749 §10.12. https://www.rfc-editor.org/rfc/rfc9700#section-4.7
import { test, expect } from "../support/test";
import { alice, authorizePath, bob, decide, redeem, requestOf, signIn, signUp } from "../support/authorization";
import { cast, register } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import type { Answer } from "../support/raw-http";
import { countCodes, sendIntoRace } from "./stored-rows";

test.describe.configure({ timeout: 90_000 });

function expectRefused({ status, location, text }: Answer, how: string): void {
  expect([how, status, location]).toEqual([how, status === 403 ? 403 : 400, null]);
  expect(text).not.toContain("/provider/consent");
}

test("16 a request started in one browser opens in no other, signed in or not, in either direction", async () => {
  const { web } = await cast();
  const [attacker, victim, nobody] = [new PlainBrowser(), new PlainBrowser(), new PlainBrowser()];
  await Promise.all([signUp(attacker), signUp(victim)]);
  const pages = new Map<PlainBrowser, Answer>();
  const handles = new Map<PlainBrowser, string>();
  for (const browser of [attacker, victim]) {
    const page = await browser.follow(authorizePath(requestOf(web)));
    pages.set(browser, page);
    handles.set(browser, hiddenFields(page.text, "/provider/consent").request!);
  }
  await nobody.open("/provider/sign-in");
  for (const [browser, other, who] of [
    [attacker, victim, "attacker"],
    [victim, attacker, "victim"],
    [nobody, victim, "a browser not signed in"],
    [new PlainBrowser(), victim, "a browser without cookies"],
  ] as const) {
    const handle = handles.get(other)!;
    expectRefused(await browser.open(`/provider/oauth/authorize/${handle}`), `${who}, dispatcher`);
    expectRefused(await browser.open(`/provider/consent?request=${handle}`), `${who}, consent page`);
    expectRefused(await browser.open(`/provider/sign-in?request=${handle}`), `${who}, sign-in page`);
    const own = pages.get(browser);
    const form = { ...(own && hiddenFields(own.text, "/provider/consent")), request: handle, decision: "allow" };
    expectRefused(await browser.open("/provider/consent", { form }), `${who}, consent form`);
  }
  const codes = countCodes(web.clientId);
  for (const browser of [attacker, victim]) {
    expect((await decide(browser, pages.get(browser)!)).location).toContain("code=bc_");
  }
  expect(countCodes(web.clientId)).toBe(codes + 2);
});

test("16 signing in with another browser's request does not take it over", async () => {
  const { web } = await cast();
  const [attacker, victim] = [new PlainBrowser(), new PlainBrowser()];
  const started = await attacker.follow(authorizePath(requestOf(web)));
  const { request } = hiddenFields(started.text, "/provider/sign-in");
  const form = {
    ...hiddenFields((await victim.open("/provider/sign-in")).text, "/provider/sign-in"),
    ...alice,
    request: request!,
  };
  const before = victim.session;
  expectRefused(await victim.open("/provider/sign-in", { form }), "sign-in form");
  expect(victim.session).toBe(before);
  expect((await attacker.open(`/provider/oauth/authorize/${request}`)).location).toContain(
    "/provider/sign-in?request=",
  );
});

test("17 a request that was answered is answered no second time", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const page = await developer.follow(authorizePath(requestOf(client)));
  const { request } = hiddenFields(page.text, "/provider/consent");
  expect((await decide(developer, page)).location).toContain("code=bc_");
  expectRefused(await decide(developer, page), "allow again");
  expectRefused(await decide(developer, page, { decision: "deny" }), "deny afterwards");
  expectRefused(await developer.open(`/provider/oauth/authorize/${request}`), "back button");
  expectRefused(await developer.open(`/provider/consent?request=${request}`), "the old page");
  expect(countCodes(client.clientId)).toBe(1);
});

test("42 of ten consent forms sent at once exactly one is answered with a code", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const page = await developer.follow(authorizePath(requestOf(client)));
  const form = { ...hiddenFields(page.text, "/provider/consent"), decision: "allow" };
  const headers = { Cookie: `birch-session=${developer.session}` };
  const answers = await sendIntoRace(
    "/provider/consent",
    Array.from({ length: 10 }, () => ({ form, headers })),
  );
  expect(answers.filter(({ location }) => location?.includes("code=")).length).toBe(1);
  expect(answers.filter(({ status }) => status === 400).length).toBe(9);
  expect(countCodes(client.clientId)).toBe(1);
});

test("43 a consent page shown to one person cannot be sent once another has signed in", async () => {
  const { web } = await cast();
  const browser = new PlainBrowser();
  await signIn(browser, alice);
  const page = await browser.follow(authorizePath(requestOf(web, { prompt: "consent" })));
  expect(page.text).toContain(alice.email);
  expect((await signIn(browser, bob)).status).toBe(303);
  const codes = countCodes(web.clientId);
  expectRefused(await decide(browser, page), "alice's page, bob's session");
  expect(countCodes(web.clientId)).toBe(codes);
});

test("27 a grant is what the stored request says, whatever else the consent form claims", async () => {
  const { developer } = await cast();
  const client = await register(developer, { redirectUris: ["https://c.example/cb", "https://c.example/other"] });
  const lies: Record<string, string[]> = {
    scope: ["openid profile email read offline_access", "email", ""],
    client_id: ["site-a", "x"],
    redirect_uri: ["https://evil.example/cb", "https://c.example/other"],
    uid: ["100101"],
    sub: ["100101"],
    user: ["alice@example.com"],
    resource: ["https://evil.example"],
    claims: ['{"userinfo":{"email":null}}'],
    state: ["forged"],
    nonce: ["forged"],
    code_challenge: ["a".repeat(43)],
    max_age: ["0"],
    response_mode: ["fragment"],
    "scope[]": ["email"],
    constructor: ["1"],
  };
  const names = Object.keys(lies);
  for (let round = 0; round < 30; round += 1) {
    const told = names.filter((_, index) => (round * 7 + index * 3) % 5 === 0 || index === round % names.length);
    const changes = Object.fromEntries(told.map((name) => [name, lies[name]![round % lies[name]!.length]!]));
    const page = await developer.follow(
      authorizePath(requestOf(client, { scope: "openid", nonce: "true", prompt: "consent" })),
    );
    const location = new URL((await decide(developer, page, { decision: "allow", ...changes })).location!);
    expect([location.origin + location.pathname, location.searchParams.get("state")]).toEqual([
      client.redirectUri,
      "a-state",
    ]);
    const tokens = await redeem(client, location.searchParams.get("code")!);
    expect([tokens.scope, tokens.info], JSON.stringify(changes)).toEqual(["openid", {}]);
    expect(JSON.parse(Buffer.from(tokens.id_token!.split(".")[1]!, "base64url").toString())).toMatchObject({
      nonce: "true",
      aud: client.clientId,
    });
  }
});

test("27 only the word allow allows", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  for (const decision of ["", "Allow", "yes", "allow ", "true"]) {
    const page = await developer.follow(authorizePath(requestOf(client)));
    expect((await decide(developer, page, { decision })).location, decision).toContain("error=access_denied");
  }
  expect(countCodes(client.clientId)).toBe(0);
});
