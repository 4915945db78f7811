// The Dynamic plan of the OpenID Foundation's suite: clients that register themselves, most with private_key_jwt.
// OpenID Connect Dynamic Client Registration §2, §5. https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata
import { alice, authorizePath, signIn, signUp, userinfo } from "../support/authorization";
import { publish } from "../support/client-server";
import { PlainBrowser } from "../support/plain-browser";
import { expect, test } from "../support/test";
import { checkErrorPage, checkRefusal, checkUserinfo } from "./checks";
import { checkKeys, checkMetadata } from "./discovery";
import { expectRefreshes } from "./refreshing";
import { askRegistration, logIn, makeKey, register, requestFields, type RelyingParty } from "./relying-party";

/** A client that registers its key by value and proves itself with it. */
async function registerWithKey(metadata: object = {}): Promise<RelyingParty> {
  const key = await makeKey();
  return register({ jwks: { keys: [key.jwk] }, ...metadata }, key);
}

test("oidcc-idtoken-rs256: who registers RS256 gets it, and the key's name in the header", async () => {
  await logIn(await registerWithKey({ id_token_signed_response_alg: "RS256" }), { algorithm: "RS256" });
});

test("oidcc-server: a client that registered its key logs people in with private_key_jwt", async () => {
  const { tokens, claims } = await logIn(await registerWithKey());
  checkUserinfo(await userinfo(tokens.access_token), claims);
});

test("oidcc-discovery-endpoint-verification: as in the Config plan, and the document names where to register", async () => {
  expect(await checkMetadata()).toHaveProperty("registration_endpoint");
  await checkKeys();
});

test("oidcc-ensure-client-assertion-with-iss-aud-succeeds: an assertion for the issuer proves the client", async () => {
  await logIn(await registerWithKey({ token_endpoint_auth_signing_alg: "RS256" }));
});

/** Opens a request for this redirect URI as Alice, who is signed in. */
async function openRequest(redirect_uris: string[], redirect_uri: string | undefined) {
  const browser = new PlainBrowser();
  await signIn(browser, alice);
  const request = requestFields(await registerWithKey({ redirect_uris }), { redirect_uri });
  return browser.open(authorizePath(request));
}

test("oidcc-ensure-redirect-uri-in-authorization-request: of two addresses none is taken unasked", async () => {
  const page = await openRequest(["https://c.example/cb", "https://example.org/redirect"], undefined);
  checkErrorPage(page, "redirect-uri-registered");
});

test("oidcc-redirect-uri-query-OK: a registered query is kept, and the answer joins it", async () => {
  const { callback } = await logIn(await registerWithKey({ redirect_uris: ["https://c.example/cb?foo=bar"] }));
  expect(callback.search).toMatch(/^\?foo=bar&/);
});

test("oidcc-redirect-uri-query-mismatch: another query than the registered one gets a page", async () => {
  checkErrorPage(
    await openRequest(["https://c.example/cb?foo=bar"], "https://c.example/cb?bar=foo"),
    "redirect-uri-registered",
  );
});

test("oidcc-redirect-uri-query-added: a query too much gets a page", async () => {
  checkErrorPage(
    await openRequest(["https://c.example/cb"], "https://c.example/cb?foo=bar"),
    "redirect-uri-registered",
  );
});

test("oidcc-redirect-uri-regfrag: no address with a fragment can be registered", async () => {
  checkRefusal(await askRegistration({ redirect_uris: ["https://c.example/cb#foo"] }), 400, "invalid_redirect_uri");
});

const links: [string, string][] = [
  ["oidcc-registration-policy-uri: the privacy policy is linked from the consent page", "policy_uri"],
  ["oidcc-registration-tos-uri: the terms are linked from the consent page", "tos_uri"],
];

for (const [title, member] of links) {
  test(title, async () => {
    const browser = new PlainBrowser();
    await signUp(browser);
    const address = `https://c.example/about/${member}`;
    const page = await browser.follow(authorizePath(requestFields(await registerWithKey({ [member]: address }))));
    const [link] = page.text.match(new RegExp(`<a [^>]*href="${address}"[^>]*>`)) ?? [];
    expect(link).toContain('rel="noopener noreferrer"');
  });
}

test("oidcc-registration-jwks-uri: the keys behind an address prove the client", async () => {
  const key = await makeKey("k-1");
  const jwks_uri = await publish({ keys: [key.jwk] });
  await logIn(await register({ jwks_uri }, key));
});

test("oidcc-registration-sector-uri: a sector whose document lists the redirect URI is registered, its subjects are its own", async () => {
  const sector = async () => {
    const sector_identifier_uri = await publish(["https://c.example/cb"]);
    return (await logIn(await registerWithKey({ subject_type: "pairwise", sector_identifier_uri }))).claims.sub;
  };
  const everybody = (await logIn(await registerWithKey())).claims.sub;
  expect([await sector(), await sector()]).not.toContain(everybody);
});

test("oidcc-registration-sector-bad: a document that does not list the redirect URI refuses the registration", async () => {
  const sector_identifier_uri = await publish(["https://c.example/elsewhere"]);
  const asked = { subject_type: "pairwise", sector_identifier_uri };
  checkRefusal(await askRegistration(asked), 400, "invalid_client_metadata");
});

test("oidcc-refresh-token: who, for whom and since when stay, with private_key_jwt", async () => {
  const metadata = { grant_types: ["authorization_code", "refresh_token"] };
  await expectRefreshes(await registerWithKey(metadata), await registerWithKey(metadata));
});
