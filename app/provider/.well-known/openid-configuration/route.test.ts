import { expect, test } from "vitest";
import { GET as inserted } from "@/app/.well-known/oauth-authorization-server/provider/route";
import { GET as keys } from "@/app/provider/oauth/(back-channel)/jwks/route";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

const issuer = "http://localhost:3000/provider";
const address = `${issuer}/.well-known/openid-configuration`;
const forged = ["Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded"].map((name) => ({
  [name]: "evil.example",
}));

test("OpenID Connect Discovery §3: the required members are there, and no empty list", async () => {
  const document = (await (await GET(new Request(address))).json()) as Record<string, unknown>;
  expect(document).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    jwks_uri: `${issuer}/oauth/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public", "pairwise"],
    grant_types_supported: [
      "authorization_code",
      "refresh_token",
      "client_credentials",
      "urn:ietf:params:oauth:grant-type:device_code",
    ],
    device_authorization_endpoint: `${issuer}/oauth/device_authorization`,
    pushed_authorization_request_endpoint: `${issuer}/oauth/par`,
    require_pushed_authorization_requests: false,
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
    request_uri_parameter_supported: false,
  });
  expect(document.id_token_signing_alg_values_supported).toContain("RS256");
  expect(Object.values(document).some((value) => Array.isArray(value) && value.length === 0)).toBe(false);
});

test("138 RFC 8414 §3: both well-known places answer the same", async () => {
  const other = new Request("http://localhost:3000/.well-known/oauth-authorization-server/provider");
  expect(await (await inserted(other)).text()).toBe(await (await GET(new Request(address))).text());
});

test.each(forged)("10 RFC 9700 §4.13: %j changes nothing", async (headers) => {
  const plain = await (await GET(new Request(address))).text();
  expect(await (await GET(new Request(address, { headers: headers as Record<string, string> }))).text()).toBe(plain);
});

test("133 RFC 7517 §9.2: the published keys have no private member", async () => {
  await makeMissingSigningKeys();
  const { keys: published } = (await (await keys(new Request(`${issuer}/oauth/jwks`))).json()) as { keys: object[] };
  expect(published).toHaveLength(3);
  const allowed = ["kty", "kid", "use", "alg", "n", "e", "crv", "x", "y"];
  expect(published.flatMap(Object.keys).filter((member) => !allowed.includes(member))).toEqual([]);
});
