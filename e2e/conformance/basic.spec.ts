// Modules of the OpenID Foundation's Basic plan that no other test tells by name: the flow with one thing more.
// OpenID Connect Core §3.1, §5.4, §15.1. https://openid.net/certification/conformance-testing-for-openid-connect-providers/
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from "jose";
import {
  alice,
  authorize,
  authorizePath,
  makePkce,
  redeem,
  requestOf,
  signIn,
  userinfo,
  type TestClient,
} from "../support/authorization";
import { cast, register } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";

const issuer = `${oneOrigin.appUrl}/provider`;
const keys = createRemoteJWKSet(new URL(`${issuer}/oauth/jwks`));

/** Signs Alice in to a client of her own, and returns what the ID Token and userinfo say. */
async function logIn(changes: Record<string, string | undefined>, extra: Record<string, string> = {}) {
  const browser = new PlainBrowser();
  await signIn(browser, alice);
  const client = await freshClient();
  const callback = await authorize(browser, client, { scope: "openid", ...changes });
  const tokens = await redeem(client, callback.searchParams.get("code")!, extra);
  const { payload } = await jwtVerify(tokens.id_token!, keys, { issuer, audience: client.clientId });
  const person = JSON.parse((await userinfo(tokens.access_token)).text) as JWTPayload & Record<string, unknown>;
  expect(person.sub).toBe(payload.sub);
  return { claims: payload, person };
}

async function freshClient(): Promise<TestClient> {
  return register((await cast()).developer);
}

const withOneMore: [string, Record<string, string>][] = [
  ["oidcc-ensure-request-without-nonce-succeeds-for-code-flow: a nonce is not needed, and none is made up", {}],
  ["oidcc-display-page: display=page is no error", { display: "page" }],
  ["oidcc-display-popup: display=popup is no error", { display: "popup" }],
  ["oidcc-ui-locales: a language that we do not have is no error", { ui_locales: "se" }],
  ["oidcc-claims-locales: claims_locales is no error", { claims_locales: "se" }],
  ["oidcc-ensure-request-with-acr-values-succeeds: a level that we do not have is no error", { acr_values: "2 1" }],
  ["oidcc-max-age-10000: a young enough session passes, and auth_time is there", { max_age: "10000" }],
  ["oidcc-ensure-request-with-unknown-parameter-succeeds: an unknown parameter is ignored", { extra: "foobar" }],
];

for (const [title, changes] of withOneMore) {
  test(title, async () => {
    const { claims } = await logIn(changes);
    expect(claims).toMatchObject({ acr: "1", auth_time: expect.any(Number) as unknown });
    expect(claims).not.toHaveProperty("nonce");
  });
}

test("oidcc-ensure-request-with-valid-pkce-succeeds: a challenge and its verifier", async () => {
  const { verifier, challenge } = makePkce();
  const changes = { code_challenge: challenge, code_challenge_method: "S256", nonce: "n-1" };
  expect((await logIn(changes, { code_verifier: verifier })).claims.nonce).toBe("n-1");
});

const scopes: [string, string, string[]][] = [
  ["oidcc-scope-profile: profile opens the name", "openid profile", ["name"]],
  [
    "oidcc-scope-email: email opens the address and whether it is verified",
    "openid email",
    ["email", "email_verified"],
  ],
  ["oidcc-scope-address: address opens an object", "openid address", ["address"]],
  ["oidcc-scope-phone: phone opens the number", "openid phone", ["phone_number", "phone_number_verified"]],
  [
    "oidcc-scope-all: all at once",
    "openid profile email address phone",
    ["address", "email", "email_verified", "name", "phone_number", "phone_number_verified"],
  ],
];

for (const [title, scope, names] of scopes) {
  test(title, async () => {
    const { claims, person } = await logIn({ scope });
    expect(Object.keys(person).sort()).toEqual([...names, "sub"].sort());
    expect(names.filter((name) => name in claims)).toEqual([]);
  });
}

test("oidcc-alternate-happy-flow: an optional state left out is not sent back, and scopes come in any order", async () => {
  const browser = new PlainBrowser();
  await signIn(browser, alice);
  const client = await freshClient();
  const callback = await authorize(browser, client, { scope: "email openid profile", state: undefined });
  expect([...callback.searchParams.keys()].sort()).toEqual(["code", "iss"]);
  expect((await redeem(client, callback.searchParams.get("code")!)).scope).toBe("openid profile email");
});

test("oidcc-userinfo-post-header: userinfo by POST, with the token in the header", async () => {
  const browser = new PlainBrowser();
  await signIn(browser, alice);
  const client = await freshClient();
  const callback = await authorize(browser, client, { scope: "openid" });
  const { access_token } = await redeem(client, callback.searchParams.get("code")!);
  const answer = await send("/provider/oauth/userinfo", {
    method: "POST",
    headers: { Authorization: `Bearer ${access_token}` },
  });
  expect([answer.status, Object.keys(JSON.parse(answer.text) as object)]).toEqual([200, ["sub"]]);
});

test("oidcc-login-hint: the address stands in the field, and somebody else may still sign in", async () => {
  const browser = new PlainBrowser();
  const hinted = requestOf(await freshClient(), { scope: "openid", login_hint: "buffy@example.com" });
  const page = await browser.follow(authorizePath(hinted));
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/name="email"[^>]*value="buffy@example\.com"|value="buffy@example\.com"[^>]*name="email"/);
});
