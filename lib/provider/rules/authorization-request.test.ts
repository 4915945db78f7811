import { expect, test } from "vitest";
import { checkAuthorizationRequest, replyAddress } from "./authorization-request";
import { readParameters } from "./parameters";
import type { RedirectTarget } from "./redirect-uri";

const target = "https://c.example/cb" as RedirectTarget;
const knownResources = [{ address: "https://api.example/me", scopes: ["read" as const] }];
const confidential = {
  type: "confidential" as const,
  requirePkce: false,
  grantTypes: ["authorization_code"],
  options: { defaultMaxAge: null },
};

function check(query: string, client: Parameters<typeof checkAuthorizationRequest>[1] = confidential) {
  return checkAuthorizationRequest(readParameters(query), client, target, knownResources);
}

test("RFC 6749 §4.1.1: a plain request is read", () => {
  expect(check("response_type=code&scope=read&state=xyz")).toEqual({
    responseType: "code",
    redirectUri: target,
    scope: ["read"],
    state: "xyz",
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
  });
});

test.each([
  ["", "invalid_request"],
  ["response_type=", "invalid_request"],
  ["response_type=CODE", "unsupported_response_type"],
  ["response_type=token", "unsupported_response_type"],
  ["response_type=code+token", "unsupported_response_type"],
  ["response_type=code+code", "unsupported_response_type"],
])("4 RFC 6749 §4.1.2.1: %j is answered with %s", (query, code) => {
  expect(() => check(query)).toThrow(code);
});

test.each(["fragment", "FORM_POST", "form_post query", "web_message", "query.jwt"])(
  "5 response_mode=%s is refused",
  (mode) => {
    expect(() => check(`response_type=code&response_mode=${mode}`)).toThrow(
      "response_mode must be one of query, form_post",
    );
  },
);

test("21 OpenID Connect Core §3.1.2.6: request objects are refused by name", () => {
  expect(() => check("response_type=code&request=x")).toThrow("request_not_supported");
  expect(() => check("response_type=code&request_uri=https://evil.example")).toThrow("request_uri_not_supported");
});

test("3 RFC 6749 §3.1: unknown parameters are ignored", () => {
  expect(check("response_type=code&extra=foobar&utm_source=x&__proto__=1").scope).toEqual(["read"]);
});

test.each(["-1", "1e309", "NaN", "0x10", "+5", "1.5", "9223372036854775808"])(
  "18 OpenID Connect Core §3.1.2.1: max_age=%s is refused",
  (value) => {
    expect(() => check(`response_type=code&max_age=${encodeURIComponent(value)}`)).toThrow("max_age");
  },
);

test.each(["none login", "NONE", "login create"])("19 OpenID Connect Core §3.1.2.1: prompt=%s is refused", (value) => {
  expect(() => check(`response_type=code&prompt=${encodeURIComponent(value)}`)).toThrow("prompt");
});

test.each([64, 384])("8 OpenID Connect Core §2: a nonce of %i characters is kept whole", (length) => {
  expect(check(`response_type=code&nonce=${"n".repeat(length)}`).nonce).toHaveLength(length);
});

test("7 RFC 6749 §4.1.2: a state over 2,048 characters is refused and not given back", () => {
  const query = `response_type=code&state=${"s".repeat(2_049)}`;
  expect(() => check(query)).toThrow("state is longer");
  expect(replyAddress(readParameters(query), target, confidential).state).toBeNull();
});

test("78 RFC 7636 §4.4.1: a public client, and one whose owner asked for it, must send a challenge", () => {
  expect(() => check("response_type=code", { ...confidential, type: "public" })).toThrow("code_challenge is required");
  expect(() => check("response_type=code", { ...confidential, requirePkce: true })).toThrow(
    "code_challenge is required",
  );
});

test("a client without the grant is told so", () => {
  expect(() => check("response_type=code", { ...confidential, grantTypes: ["client_credentials"] })).toThrow(
    "unauthorized_client",
  );
});

test("5 OAuth 2.0 Form Post Response Mode §2: form_post is kept, also for a request that is refused", () => {
  expect(check("response_type=code&response_mode=form_post").responseMode).toBe("form_post");
  expect(replyAddress(readParameters("response_mode=form_post&scope=%22"), target, confidential).responseMode).toBe(
    "form_post",
  );
});

test("OpenID Connect Core §15.1: login_hint, display, ui_locales, claims_locales and acr_values are never an error", () => {
  const odd = ["x".repeat(10_000), "<script>", "-", "zh zh", '"', "\u202e"].map(encodeURIComponent);
  for (const name of ["login_hint", "display", "ui_locales", "claims_locales", "acr_values"]) {
    for (const value of odd) expect(check(`response_type=code&${name}=${value}`).scope).toEqual(["read"]);
  }
});

test("20 OpenID Connect Core §3.1.2.1: of ui_locales language tags are kept, in their order, and nothing else", () => {
  const { uiLocales } = check('response_type=code&ui_locales=fr-CA+"><script>+zh-Hans-CN+en+../..');
  expect(uiLocales).toEqual(["fr-CA", "zh-Hans-CN", "en"]);
});

test("OpenID Connect Registration §2: default_max_age holds for a request that names none", () => {
  const client = { ...confidential, options: { defaultMaxAge: 60 } };
  expect(check("response_type=code", client).maxAge).toBe(60);
  expect(check("response_type=code&max_age=0", client).maxAge).toBe(0);
});

test("OpenID Connect Core §5.5: claims are read for OpenID requests only, and are at most 4,096 characters long", () => {
  const claims = encodeURIComponent('{"userinfo":{"email":null}}');
  expect(check(`response_type=code&scope=openid&claims=${claims}`).claims).toEqual({
    idToken: [],
    userinfo: ["email"],
  });
  expect(check(`response_type=code&scope=read&claims=${claims}`).claims).toBeNull();
  expect(() => check(`response_type=code&scope=openid&claims={"x":"${"x".repeat(4_096)}"}`)).toThrow(
    "claims is longer",
  );
});
