// What a client says about itself when it registers: RFC 7591 §2, OpenID Connect Registration §2.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import { checkClientName } from "./client-registration";
import type { ClientOptions } from "@/lib/provider/store/store";
import { must } from "./must";
import { checkRegistrableRedirectUri } from "./redirect-uri";
import { signingAlgorithms, type SigningAlgorithm } from "./signing-algorithm";

const authMethods = ["client_secret_basic", "client_secret_post", "none"] as const;
const grantTypes = ["authorization_code", "refresh_token", "client_credentials"];
const mostRedirectUris = 50;

export type RegisteredMetadata = {
  name: string;
  type: "confidential" | "public";
  redirectUris: string[];
  tokenEndpointAuthMethod: (typeof authMethods)[number];
  grantTypes: string[];
  idTokenSignedResponseAlg: SigningAlgorithm;
  requirePkce: boolean;
  options: Partial<ClientOptions>;
};

type Document = Record<string, unknown>;

/** Checks a registration and fills in the defaults of RFC 7591 §2; unknown members are ignored. Throws an OAuthError. */
export function readClientMetadata(document: unknown): RegisteredMetadata {
  must(isObject(document), "body-object");
  must(!("software_statement" in document), "software-statement-refused");
  const method = oneOf(document, "token_endpoint_auth_method", authMethods, "client_secret_basic");
  const type = method === "none" ? "public" : "confidential";
  const grants = listOf(document, "grant_types") ?? ["authorization_code"];
  for (const grant of grants)
    must(grantTypes.includes(grant), "grant-types-known", { received: grant, expected: grantTypes.join(", ") });
  must(type === "confidential" || !grants.includes("client_credentials"), "client-credentials-need-proof");
  checkResponseTypes(listOf(document, "response_types"), grants);
  checkLinks(document);
  const requirePkce = document.require_pkce ?? false;
  must(typeof requirePkce === "boolean", "member-true-or-false", { parameter: "require_pkce" });
  return {
    name: readName(document),
    type,
    redirectUris: readRedirectUris(document, type, grants.includes("authorization_code")),
    tokenEndpointAuthMethod: method,
    grantTypes: grants,
    idTokenSignedResponseAlg: oneOf(document, "id_token_signed_response_alg", signingAlgorithms, "RS256"),
    requirePkce: requirePkce || type === "public",
    options: {},
  };
}

function isObject(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneOf<Value extends string>(
  document: Document,
  name: string,
  values: readonly Value[],
  byDefault: Value,
): Value {
  const value = document[name] ?? byDefault;
  const known = values.find((one) => one === value);
  must(known !== undefined, "member-one-of", { parameter: name, expected: values.join(", ") });
  return known;
}

function listOf(document: Document, name: string): string[] | undefined {
  const value = document[name];
  if (value === undefined || value === null) return undefined;
  must(Array.isArray(value) && value.length > 0 && value.length <= mostRedirectUris, "member-list", {
    parameter: name,
    limit: mostRedirectUris,
  });
  must(
    value.every((one) => typeof one === "string"),
    "member-list-of-texts",
    { parameter: name },
  );
  return [...new Set(value)];
}

/** RFC 7591 §2.1 – response types and grant types must fit together, or the client would wait for what never comes. */
function checkResponseTypes(responseTypes: string[] | undefined, grants: string[]): void {
  const hasCode = grants.includes("authorization_code");
  for (const one of responseTypes ?? []) must(one === "code", "response-types-known");
  must(responseTypes === undefined || hasCode, "response-types-fit-grants");
  must(hasCode || !grants.includes("refresh_token"), "refresh-token-needs-a-user");
}

/** RFC 7591 §5 – A link that runs a script would run it on our page. The links themselves are not kept. */
function checkLinks(document: Document): void {
  for (const name of ["client_uri", "logo_uri", "tos_uri", "policy_uri", "initiate_login_uri"]) {
    const value = document[name];
    if (value === undefined || value === null) continue;
    const isWeb = typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
    must(isWeb, "member-web-address", { parameter: name });
  }
}

function readName(document: Document): string {
  const value = document.client_name ?? "Unnamed app";
  must(typeof value === "string", "client-name-text");
  const checked = checkClientName(value);
  must("name" in checked, "client-name-form");
  return checked.name;
}

function readRedirectUris(document: Document, type: "confidential" | "public", needed: boolean): string[] {
  const value = document.redirect_uris;
  if (!needed && value === undefined) return [];
  must(Array.isArray(value) && value.length > 0, "redirect-uris-missing");
  must(value.length <= mostRedirectUris, "redirect-uris-too-many", { limit: mostRedirectUris });
  return [
    ...new Set(
      value.map((uri: unknown) => {
        must(typeof uri === "string", "redirect-uris-texts");
        const fault = checkRegistrableRedirectUri(uri, type);
        must(fault === null, "redirect-uri-registrable", { expected: fault ?? "" });
        return uri;
      }),
    ),
  ];
}
