// A redirect URI is compared character by character, and nothing else is close enough.
// RFC 9700 §4.1.3. https://www.rfc-editor.org/rfc/rfc9700#section-4.1.3
import { test, expect } from "../support/test";
import { authorize, authorizePath, codeFor, requestOf } from "../support/authorization";
import { cast, labelled, register, sendRegistration } from "../support/clients";
import { each, send, sendUnescaped, type Answer } from "../support/raw-http";
import { namedMutants, registered, singleCharacterMutants } from "./redirect-uri-mutants";

test.describe.configure({ timeout: 120_000 });

async function expectAllRefused(mutants: string[]): Promise<void> {
  const { developer, web } = await cast();
  const refused = await each(mutants, 16, async (redirect_uri): Promise<[string, Answer]> => [
    redirect_uri,
    await developer.open(authorizePath(requestOf(web, { redirect_uri, prompt: "none" }))),
  ]);
  const accepted = refused.filter(([, { status, location }]) => status !== 400 || location !== null);
  expect(accepted.map(([mutant, { status, location }]) => [mutant, status, location])).toEqual([]);
}

test("46 none of more than 150 named mutants of the registered redirect URI passes", async () => {
  const { developer, web } = await cast();
  expect(web.redirectUri).toBe(registered);
  await codeFor(developer, web);
  const mutants = namedMutants();
  expect(mutants.length).toBeGreaterThanOrEqual(150);
  await expectAllRefused(mutants);
  await codeFor(developer, web, { prompt: "none" });
});

test("46 no insertion, deletion or change of one character of the registered redirect URI passes", async () => {
  const { web } = await cast();
  const mutants = singleCharacterMutants();
  expect(mutants.length).toBeGreaterThan(3_000);
  // Who asks for JSON is told the same without a page being drawn 3,000 times.
  const headers = { Accept: "application/json" };
  const ask = async (redirect_uri: string) =>
    send(authorizePath(requestOf(web, { redirect_uri, prompt: "none" })), { headers });
  const answers = await each(mutants, 16, ask);
  expect(mutants.filter((_, index) => answers[index]!.status !== 400 || answers[index]!.location !== null)).toEqual([]);
  expect((await ask(registered)).location).toMatch(/^https:\/\/c\.example\/cb\?error=login_required&/);
});

test("47 confusing paths are refused when they stand unescaped on the wire", async () => {
  const { web } = await cast();
  const unescaped = namedMutants().filter((mutant) => /^[\x21-\x7e]+$/.test(mutant));
  expect(unescaped.length).toBeGreaterThan(100);
  const rest = new URLSearchParams({ client_id: web.clientId, response_type: "code", prompt: "none" });
  const heads = await each(
    unescaped,
    8,
    async (mutant) => `${mutant} ${await sendUnescaped(`/provider/oauth/authorize?${rest}&redirect_uri=${mutant}`)}`,
  );
  // & ends the parameter, # the query, and %63 is decoded once: then what arrives is the registered address itself.
  const arrives = (mutant: string) =>
    mutant
      .split(/[&#]/)[0]!
      .replaceAll(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  const wrong = heads.filter(
    (head, index) =>
      arrives(unescaped[index]!) !== registered && (!/ HTTP\/1\.1 400 /.test(head) || /\nlocation:/i.test(head)),
  );
  expect(wrong).toEqual([]);
  expect(await sendUnescaped(`/provider/oauth/authorize?${rest}&redirect_uri=${registered}`)).toMatch(
    /^HTTP\/1\.1 303 /,
  );
});

test("51 a dangerous scheme can neither be registered nor be asked for", async () => {
  const { developer, web } = await cast();
  const schemes = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://c.example/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://c.example/1",
    "file:///etc/passwd",
    "\u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "ftp://c.example/cb",
    "about:blank",
    "view-source:https://c.example/",
    "http://c.example/cb",
    "myapp:/cb",
    "intent://c.example/cb",
  ];
  for (const uri of schemes) {
    for (const type of ["confidential", "public"] as const) {
      const { status, text } = await sendRegistration(developer, { redirectUris: [uri], type });
      expect([uri, type, status, labelled(text, "Client ID")]).toEqual([uri, type, 200, null]);
      expect(text).toContain("redirect_uris-error");
    }
    const answer = await send(authorizePath(requestOf(web, { redirect_uri: uri })));
    expect([uri, answer.status, answer.location]).toEqual([uri, 400, null]);
  }
});

test("52 a registered query is kept as it is, and none that differs passes", async () => {
  const { developer } = await cast();
  const own = "https://c.example/cb?b=%20x&a=1";
  const client = await register(developer, { redirectUris: [own] });
  for (const query of [
    "",
    "?",
    "?a=1&b=%20x",
    "?b=%20x",
    "?b=%20x&a=1&c=2",
    "?b=+x&a=1",
    "?b=%20x&a=1&",
    "?b=%20X&a=1",
    "?b=%20x&a=1#",
  ]) {
    const { status, location } = await send(
      authorizePath(requestOf(client, { redirect_uri: `https://c.example/cb${query}` })),
    );
    expect([query, status, location]).toEqual([query, 400, null]);
  }
  const { location } = await send(authorizePath(requestOf(client, { prompt: "none" })));
  expect(location).toMatch(/^https:\/\/c\.example\/cb\?b=%20x&a=1&error=login_required&[^?#]*$/);
});

test("53 a redirect URI cannot hold a response parameter, so each arrives exactly once", async () => {
  const { developer } = await cast();
  for (const name of ["code", "state", "iss", "error", "id_token", "access_token"]) {
    for (const uri of [
      `https://c.example/cb?${name}=1`,
      `https://c.example/cb?x=1&${name}`,
      `https://c.example/cb#${name}=1`,
    ]) {
      const { text } = await sendRegistration(developer, { redirectUris: [uri] });
      expect([uri, labelled(text, "Client ID")]).toEqual([uri, null]);
    }
  }
  const client = await register(developer);
  const { location } = await developer.open(authorizePath(requestOf(client, { prompt: "none" })));
  expect([...new URL(location!).searchParams.keys()].sort()).toEqual([
    "error",
    "error_description",
    "error_uri",
    "iss",
    "state",
  ]);
  expect([...(await authorize(developer, client)).searchParams.keys()].sort()).toEqual(["code", "iss", "state"]);
});

test("54 a fragment is refused at registration and in a request, an empty one too", async () => {
  const { developer, web } = await cast();
  for (const uri of ["https://c.example/cb#", "https://c.example/cb#x"]) {
    expect(labelled((await sendRegistration(developer, { redirectUris: [uri] })).text, "Client ID")).toBeNull();
    const { status, location } = await send(authorizePath(requestOf(web, { redirect_uri: uri })));
    expect([uri, status, location]).toEqual([uri, 400, null]);
  }
});
