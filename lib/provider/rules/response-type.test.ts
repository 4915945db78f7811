import { expect, test } from "vitest";
import { checkAuthorizationRequest, replyAddress } from "./authorization-request";
import { readParameters } from "./parameters";
import type { RedirectTarget } from "./redirect-uri";
import { readResponseType } from "./response-type";

const target = "https://lab.example/cb" as RedirectTarget;
const lab = {
  type: "public" as const,
  requirePkce: false,
  grantTypes: ["implicit", "password"],
  options: { defaultMaxAge: null },
};
const everyoneElse = ["authorization_code", "refresh_token", "client_credentials", "password"];

function check(query: string) {
  return checkAuthorizationRequest(readParameters(`response_type=token&${query}`), lab, target, []);
}

test("4 RFC 9700 §2.1.2: the response type token exists for a client registered for implicit, for nobody else", () => {
  expect(readResponseType("token", ["implicit"])).toBe("token");
  const refusal = (value: string) => {
    try {
      return readResponseType(value, everyoneElse);
    } catch (error) {
      return error;
    }
  };
  expect(refusal("token")).toMatchObject({
    rule: "response-type-supported",
    code: "unsupported_response_type",
    description: "response_type must be code",
  });
  expect(refusal("token")).toMatchObject({
    description: (refusal("nonsense") as Error & Record<string, string>).description,
  });
});

test.each(["TOKEN", "code token", "id_token", "id_token token", "none"])(
  "4 RFC 6749 §3.1.1: %j is unknown to a client with the implicit grant too",
  (value) => {
    expect(() => readResponseType(value, lab.grantTypes)).toThrow("unsupported_response_type");
  },
);

test("RFC 6749 §4.1.2.1: who has only the implicit grant gets no code", () => {
  expect(() => readResponseType("code", lab.grantTypes)).toThrow("unauthorized_client");
});

test("RFC 6749 §4.2.1: a request for a token is read; there is no code that a challenge could bind", () => {
  expect(check("scope=read&state=xyz&code_challenge=ignored")).toMatchObject({
    responseType: "token",
    responseMode: "fragment",
    scope: ["read"],
    state: "xyz",
    codeChallenge: null,
  });
});

test.each(["query", "form_post", "web_message"])(
  "5 RFC 6749 §4.2.2: a token never travels by response_mode=%s, and the refusal is in the fragment",
  (mode) => {
    const query = `response_type=token&response_mode=${mode}`;
    expect(() => check(`response_mode=${mode}`)).toThrow("response_mode must be fragment");
    expect(replyAddress(readParameters(query), target, lab).responseMode).toBe("fragment");
    expect(replyAddress(readParameters(query), target, { ...lab, grantTypes: everyoneElse }).responseMode).not.toBe(
      "fragment",
    );
  },
);

test.each(["openid", "openid read", "read offline_access"])(
  "98 OpenID Connect Core §3: scope=%s promises what an access token alone does not keep",
  (scope) => {
    expect(() => check(`scope=${encodeURIComponent(scope)}`)).toThrow("invalid_scope");
  },
);
