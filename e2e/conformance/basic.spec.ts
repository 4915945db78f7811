// The Basic plan of the OpenID Foundation's suite: the code flow, its tokens, userinfo and scopes.
// OpenID Connect Core §3.1, §5.3, §5.4, §15.1. https://openid.net/certification/conformance-testing-for-openid-connect-providers/
import { alice, authorizePath, makePkce, signIn, userinfo } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { send } from "../support/raw-http";
import { expect, test } from "../support/test";
import { checkErrorCallback, checkErrorPage, checkUserinfo, issuer, readMetadata } from "./checks";
import { asksForPassword, finish, goOn, logIn, register, requestFields, type Changes } from "./relying-party";

const path = "/provider/oauth/authorize";

test("oidcc-server: a login with client_secret_basic gives tokens, an ID Token without the profile, and userinfo", async () => {
  const { tokens, claims } = await logIn(await register());
  expect(checkUserinfo(await userinfo(tokens.access_token), claims)).toEqual({ sub: claims.sub });
});

test("oidcc-server-client-secret-post: the same with client_secret_post", async () => {
  const { tokens, claims } = await logIn(await register({ token_endpoint_auth_method: "client_secret_post" }));
  checkUserinfo(await userinfo(tokens.access_token), claims);
});

test("oidcc-response-type-missing: the client is told, with its state", async () => {
  const request = requestFields(await register(), { response_type: undefined });
  const { location } = await new PlainBrowser().open(authorizePath(request));
  checkErrorCallback(new URL(location!), request, ["unsupported_response_type", "invalid_request"]);
});

test("oidcc-idtoken-signature: who registers no algorithm gets RS256, and the key's name in the header", async () => {
  await logIn(await register({ id_token_signed_response_alg: undefined }), { algorithm: "RS256" });
});

test("oidcc-userinfo-get: userinfo by GET, the token in the header", async () => {
  const { tokens, claims } = await logIn(await register());
  checkUserinfo(await userinfo(tokens.access_token), claims);
});

test("oidcc-userinfo-post-header: userinfo by POST, the token in the header", async () => {
  const { tokens, claims } = await logIn(await register());
  const headers = { Authorization: `Bearer ${tokens.access_token}` };
  checkUserinfo(await send("/provider/oauth/userinfo", { method: "POST", headers }), claims);
});

test("oidcc-userinfo-post-body: userinfo by POST, the token in the form", async () => {
  const { tokens, claims } = await logIn(await register());
  const form = { access_token: tokens.access_token };
  checkUserinfo(await send("/provider/oauth/userinfo", { form }), claims);
});

const harmless: [string, Changes][] = [
  [
    "oidcc-ensure-request-without-nonce-succeeds-for-code-flow: no nonce is needed, and none is made up",
    { nonce: undefined },
  ],
  ["oidcc-display-page: display=page is no error", { display: "page" }],
  ["oidcc-display-popup: display=popup is no error", { display: "popup" }],
  ["oidcc-claims-locales: claims_locales is no error", { claims_locales: "se" }],
  ["oidcc-ensure-request-with-unknown-parameter-succeeds: an unknown parameter is ignored", { extra: "foobar" }],
];

for (const [title, changes] of harmless) {
  test(title, async () => {
    await logIn(await register(), { changes });
  });
}

test("oidcc-ensure-request-with-acr-values-succeeds: of the levels that we name one is met, and said", async () => {
  const known = (await readMetadata()).acr_values_supported as string[];
  const { claims } = await logIn(await register(), { changes: { acr_values: known.join(" ") } });
  expect(known).toContain(claims.acr);
});

test("oidcc-ensure-request-with-valid-pkce-succeeds: a challenge and its verifier", async () => {
  const [party, browser, { verifier, challenge }] = [await register(), new PlainBrowser(), makePkce()];
  const request = requestFields(party, { code_challenge: challenge, code_challenge_method: "S256" });
  const callback = await goOn(browser, await browser.follow(authorizePath(request)));
  await finish(party, browser, callback, request, { verifier });
});

test("oidcc-ensure-post-request-succeeds: the request as a form is answered like one in the address", async () => {
  const [party, browser] = [await register(), new PlainBrowser()];
  const request = requestFields(party);
  const page = await browser.follow(path, { form: request, headers: { Origin: "https://c.example" } });
  expect(asksForPassword(page)).toBe(true);
  await finish(party, browser, await goOn(browser, page), request);
});

const person = {
  profile: { name: "Alice" },
  email: { email: alice.email, email_verified: true },
  address: { address: { formatted: "1 Birch Lane\nSpringfield" } },
  phone: { phone_number: "+12025550101", phone_number_verified: false },
};

const scopes: [string, string, object][] = [
  ["oidcc-scope-profile: profile opens the name, at userinfo", "openid profile", person.profile],
  ["oidcc-scope-email: email opens the address and whether it is verified, at userinfo", "openid email", person.email],
  ["oidcc-scope-address: address opens an object, at userinfo", "openid address", person.address],
  ["oidcc-scope-phone: phone opens the number and whether it is verified, at userinfo", "openid phone", person.phone],
  [
    "oidcc-scope-all: all of them at once",
    "openid email phone address profile",
    { ...person.profile, ...person.email, ...person.address, ...person.phone },
  ],
];

for (const [title, scope, data] of scopes) {
  test(title, async () => {
    expect((await readMetadata()).scopes_supported).toEqual(expect.arrayContaining(scope.split(" ")));
    const { tokens, claims } = await logIn(await register(), { changes: { scope } });
    expect(checkUserinfo(await userinfo(tokens.access_token), claims)).toEqual({ sub: claims.sub, ...data });
  });
}

test("oidcc-alternate-happy-flow: scopes and parameters may come in any order", async () => {
  const [party, browser] = [await register(), new PlainBrowser()];
  const request = requestFields(party, { scope: "email openid" });
  const reversed = Object.fromEntries(Object.entries(request).toReversed());
  const callback = await goOn(browser, await browser.follow(authorizePath(reversed)));
  const { tokens, claims } = await finish(party, browser, callback, request);
  const told = checkUserinfo(await userinfo(tokens.access_token), claims);
  expect(told).toEqual({ sub: claims.sub, ...person.email });
});

test("oidcc-claims-essential: a name that is asked for alone comes, at userinfo and not in the ID Token", async () => {
  const asked = { claims: JSON.stringify({ userinfo: { name: { essential: true } } }) };
  const { tokens, claims } = await logIn(await register(), { changes: asked });
  const told = checkUserinfo(await userinfo(tokens.access_token), claims);
  expect(told).toEqual({ sub: claims.sub, ...person.profile });
});

test("oidcc-ensure-registered-redirect-uri: an address that is not registered gets a page and no visitor", async () => {
  const browser = new PlainBrowser();
  await signIn(browser, alice);
  const redirect_uri = "https://c.example/cb/gXqT3z";
  const page = await browser.open(authorizePath(requestFields(await register(), { redirect_uri })));
  checkErrorPage(page, "redirect-uri-registered");
});

/** An unsigned request object (OpenID Connect Core §6.1). */
function requestObject(claims: Record<string, string>): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ ...claims, iss: claims.client_id, aud: issuer })}.`;
}

test("oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported: request_not_supported", async () => {
  const { state, ...request } = requestFields(await register());
  const asked = { ...request, request: requestObject({ ...request, state: state! }) };
  const { location } = await new PlainBrowser().open(authorizePath(asked));
  checkErrorCallback(new URL(location!), request, ["request_not_supported"]);
});

test("oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported: request_uri_not_supported", async () => {
  const { state: _, ...request } = requestFields(await register());
  const asked = { ...request, request_uri: "https://c.example/request.jwt" };
  const { location } = await new PlainBrowser().open(authorizePath(asked));
  checkErrorCallback(new URL(location!), request, ["request_uri_not_supported"]);
});

test("oidcc-ensure-request-object-with-redirect-uri: an object saves no redirect URI that is wrong beside it", async () => {
  const request = requestFields(await register());
  const wrong = { ...request, redirect_uri: "https://c.example/other", request: requestObject(request) };
  checkErrorPage(await new PlainBrowser().open(authorizePath(wrong)), "redirect-uri-registered");
});
