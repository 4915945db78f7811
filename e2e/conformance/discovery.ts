// What the suite expects of a discovery document, and of the JWK set behind it.
// OpenID Connect Discovery §3, RFC 8414 §2, RFC 7517 §4. https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
import { importJWK, type JWK } from "jose";
import { send } from "../support/raw-http";
import { expect } from "../support/test";
import { issuer, readMetadata, type Metadata } from "./checks";

const known = {
  addresses:
    /^(authorization|token|userinfo|registration|revocation|introspection|end_session|pushed_authorization_request|device_authorization)_endpoint$|^(issuer|jwks_uri)$/,
  lists:
    /^((response_(types|modes)|grant_types|scopes|claims|claim_types|subject_types|acr_values|display_values|prompt_values|ui_locales|code_challenge_methods)_supported|((id_token|(token|revocation|introspection)_endpoint_auth)_signing_alg_values|(token|revocation|introspection)_endpoint_auth_methods)_supported|protected_resources)$/,
  flags:
    /^((claims_parameter|request_parameter|request_uri_parameter|backchannel_logout(_session)?|authorization_response_iss_parameter)_supported|require_pushed_authorization_requests)$/,
};

function isWellFormed([name, value]: [string, unknown]): boolean {
  if (known.addresses.test(name)) return value === issuer || String(value).startsWith(`${issuer}/`);
  if (known.flags.test(name)) return typeof value === "boolean";
  const isList = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");
  return known.lists.test(name) && isList && new Set(value).size === value.length;
}

/** Checks every member: nothing unknown, nothing malformed, and each endpoint as safe as the issuer, under which it is. */
export async function checkMetadata(): Promise<Metadata> {
  const document = await readMetadata();
  expect(Object.entries(document).filter((member) => !isWellFormed(member))).toEqual([]);
  expect(document.issuer).toBe(issuer);
  for (const name of ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri"])
    expect(document).toHaveProperty(name);
  expect(document).toMatchObject({
    response_types_supported: expect.arrayContaining(["code"]) as string[],
    subject_types_supported: expect.arrayContaining(["public", "pairwise"]) as string[],
    id_token_signing_alg_values_supported: expect.arrayContaining(["RS256"]) as string[],
    grant_types_supported: expect.arrayContaining(["authorization_code"]) as string[],
    scopes_supported: expect.arrayContaining(["openid"]) as string[],
    claims_supported: expect.arrayContaining(["sub"]) as string[],
    code_challenge_methods_supported: expect.any(Array) as string[],
  });
  for (const scope of document.scopes_supported as string[]) expect(scope).toMatch(/^[\x21\x23-\x5b\x5d-\x7e]+$/);
  const locales = document.ui_locales_supported as string[];
  expect(Intl.getCanonicalLocales(locales)).toEqual(locales);
  return document;
}

/** Checks the published keys: usable, each with a name of its own, and nothing private; returns their names. */
export async function checkKeys(): Promise<string[]> {
  const answer = await send("/provider/oauth/jwks");
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, expect.stringContaining("json")]);
  const { keys } = JSON.parse(answer.text) as { keys: JWK[] };
  expect(keys.flatMap(Object.keys).filter((name) => /^(d|p|q|dp|dq|qi|oth|k)$/.test(name))).toEqual([]);
  for (const key of keys) {
    expect(key).toMatchObject({ use: "sig", alg: expect.any(String) as unknown });
    await importJWK(key);
  }
  const names = keys.map(({ kid }) => kid ?? "");
  expect(names).not.toContain("");
  expect(new Set(names).size).toBe(names.length);
  return names;
}
