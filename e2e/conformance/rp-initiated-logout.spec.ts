// The RP-Initiated Logout plan of the OpenID Foundation's suite.
// OpenID Connect RP-Initiated Logout 1.0 §2, §3, §4. https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
import { generateKeyPair, SignJWT } from "jose";
import { hiddenFields } from "../support/plain-browser";
import type { Answer } from "../support/raw-http";
import { expect, test } from "../support/test";
import { checkErrorPage } from "./checks";
import { checkMetadata } from "./discovery";
import { expectLoggedIn, expectLoggedOut, goodbye, loggedIn, logOut, type LoggedIn } from "./logged-in";

const endpoint = "/provider/oauth/logout";

test("oidcc-rp-initiated-logout-discovery-endpoint-verification: end_session_endpoint is there, under the issuer", async () => {
  const document = await checkMetadata();
  expect(document.end_session_endpoint).toBe(`${String(document.issuer)}/oauth/logout`);
});

test("oidcc-rp-initiated-logout: out at once, back with the state and nothing else", async () => {
  const login = await loggedIn();
  const { status, location } = await logOut(login, login.asked);
  expect([status, location]).toEqual([303, `${goodbye}?state=${login.asked.state}`]);
  await expectLoggedOut(login);
});

test("oidcc-rp-initiated-logout-no-state: without a state nothing is added to the address", async () => {
  const login = await loggedIn();
  const { state: _, ...asked } = login.asked;
  const { status, location } = await logOut(login, asked);
  expect([status, location]).toEqual([303, goodbye]);
  await expectLoggedOut(login);
});

test("oidcc-rp-initiated-logout-no-post-logout-redirect-uri: without an address the person is told here", async () => {
  const login = await loggedIn();
  const { id_token_hint, state } = login.asked;
  const { location } = await logOut(login, { id_token_hint: id_token_hint!, state: state! });
  expect((await login.browser.follow(location!)).text).toContain("Nobody is signed in");
  await expectLoggedOut(login);
});

/** The person presses the button on the page, is then signed out, and stays here. */
async function confirm(login: LoggedIn, page: Answer): Promise<void> {
  expect([page.status, page.location]).toEqual([200, null]);
  await expectLoggedIn(login);
  const form = hiddenFields(page.text, endpoint);
  const { location } = await login.browser.open(endpoint, { form });
  expect((await login.browser.follow(location!)).text).toContain("Nobody is signed in");
  await expectLoggedOut(login);
}

test("oidcc-rp-initiated-logout-no-params: the person is asked, and signed out after pressing the button", async () => {
  const login = await loggedIn();
  await confirm(login, await logOut(login, {}));
});

test("oidcc-rp-initiated-logout-only-state: the same with a state, which goes nowhere", async () => {
  const login = await loggedIn();
  await confirm(login, await logOut(login, { state: login.asked.state! }));
});

test("oidcc-rp-initiated-logout-no-id-token-hint: the person is asked, and the browser does not go back", async () => {
  const login = await loggedIn();
  const { id_token_hint: _, ...asked } = login.asked;
  await confirm(login, await logOut(login, asked));
});

/** The request is refused on a page of ours: nobody goes back, nobody is signed out unasked. */
async function expectRefused(changes: (login: LoggedIn) => Promise<Record<string, string>>, rule: string) {
  const login = await loggedIn();
  checkErrorPage(await logOut(login, { ...login.asked, ...(await changes(login)) }), rule);
  await expectLoggedIn(login);
}

const unregistered: [string, string][] = [
  [
    "oidcc-rp-initiated-logout-bad-post-logout-redirect-uri: an address that is not registered is no redirect",
    "https://c.example/post_logout_redirect/other",
  ],
  [
    "oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri: a query too much is no redirect",
    `${goodbye}?foo=bar`,
  ],
];

for (const [title, post_logout_redirect_uri] of unregistered) {
  test(title, async () => {
    await expectRefused(() => Promise.resolve({ post_logout_redirect_uri }), "post-logout-redirect-uri-registered");
  });
}

test("oidcc-rp-initiated-logout-modified-id-token-hint: with alg none, an ID Token is no hint", async () => {
  const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  await expectRefused(({ tokens }) => {
    const [, claims] = tokens.id_token!.split(".");
    return Promise.resolve({ id_token_hint: `${header}.${claims}.` });
  }, "logout-hint-own");
});

test("oidcc-rp-initiated-logout-bad-id-token-hint: an ID Token that somebody else signed is no hint", async () => {
  const { privateKey } = await generateKeyPair("RS256");
  await expectRefused(async ({ claims }) => {
    const forged = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "theirs" });
    return { id_token_hint: await forged.sign(privateKey) };
  }, "logout-hint-own");
});
