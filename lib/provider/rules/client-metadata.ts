// What a client says about itself when it registers: RFC 7591 §2, OpenID Connect Registration §2.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import { checkClientName } from "./client-registration";
import { must } from "./must";
import { checkRegistrableRedirectUri } from "./redirect-uri";

const authMethods = ["client_secret_basic", "client_secret_post", "none"] as const;
const algorithms = ["RS256", "ES256"] as const;
const grantTypes = ["authorization_code", "refresh_token", "client_credentials"];
const mostRedirectUris = 50;

export type RegisteredMetadata = {
  name: string;
  type: "confidential" | "public";
  redirectUris: string[];
  tokenEndpointAuthMethod: (typeof authMethods)[number];
  grantTypes: string[];
  idTokenSignedResponseAlg: (typeof algorithms)[number];
  requirePkce: boolean;
};

type Document = Record<string, unknown>;

/** Checks a registration and fills in the defaults of RFC 7591 §2; unknown members are ignored. Throws an OAuthError. */
export function readClientMetadata(document: unknown): RegisteredMetadata {
  must(isObject(document), "invalid_client_metadata", "the body must be a JSON object");
  must(!("software_statement" in document), "invalid_client_metadata", "software_statement is not accepted");
  const method = oneOf(document, "token_endpoint_auth_method", authMethods, "client_secret_basic");
  const type = method === "none" ? "public" : "confidential";
  const grants = listOf(document, "grant_types") ?? ["authorization_code"];
  for (const grant of grants)
    must(
      grantTypes.includes(grant),
      "invalid_client_metadata",
      "grant_types names a grant that this server does not give",
    );
  must(
    type === "confidential" || !grants.includes("client_credentials"),
    "invalid_client_metadata",
    "client_credentials is for a client that can prove itself",
  );
  checkResponseTypes(listOf(document, "response_types"), grants);
  checkLinks(document);
  const requirePkce = document.require_pkce ?? false;
  must(typeof requirePkce === "boolean", "invalid_client_metadata", "require_pkce must be true or false");
  return {
    name: readName(document),
    type,
    redirectUris: readRedirectUris(document, type, grants.includes("authorization_code")),
    tokenEndpointAuthMethod: method,
    grantTypes: grants,
    idTokenSignedResponseAlg: oneOf(document, "id_token_signed_response_alg", algorithms, "RS256"),
    requirePkce: requirePkce || type === "public",
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
  must(known !== undefined, "invalid_client_metadata", `${name} must be one of ${values.join(", ")}`);
  return known;
}

function listOf(document: Document, name: string): string[] | undefined {
  const value = document[name];
  if (value === undefined || value === null) return undefined;
  must(
    Array.isArray(value) && value.length > 0 && value.length <= mostRedirectUris,
    "invalid_client_metadata",
    `${name} must be a list of 1 to ${mostRedirectUris} texts`,
  );
  must(
    value.every((one) => typeof one === "string"),
    "invalid_client_metadata",
    `${name} must hold texts only`,
  );
  return [...new Set(value)];
}

/** RFC 7591 §2.1 – response types and grant types must fit together, or the client would wait for what never comes. */
function checkResponseTypes(responseTypes: string[] | undefined, grants: string[]): void {
  const hasCode = grants.includes("authorization_code");
  for (const one of responseTypes ?? [])
    must(one === "code", "invalid_client_metadata", "response_types can only be code");
  must(
    responseTypes === undefined || hasCode,
    "invalid_client_metadata",
    "response_types has code, but grant_types lacks authorization_code",
  );
  must(
    hasCode || !grants.includes("refresh_token"),
    "invalid_client_metadata",
    "refresh_token comes with authorization_code only",
  );
}

/** RFC 7591 §5 – A link that runs a script would run it on our page. The links themselves are not kept. */
function checkLinks(document: Document): void {
  for (const name of ["client_uri", "logo_uri", "tos_uri", "policy_uri", "initiate_login_uri"]) {
    const value = document[name];
    if (value === undefined || value === null) continue;
    const isWeb = typeof value === "string" && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
    must(isWeb, "invalid_client_metadata", `${name} must be an http or https address`);
  }
}

function readName(document: Document): string {
  const value = document.client_name ?? "Unnamed app";
  must(typeof value === "string", "invalid_client_metadata", "client_name must be a text");
  const checked = checkClientName(value);
  must(
    "name" in checked,
    "invalid_client_metadata",
    "client_name must have 1 to 60 characters and not look like a name of ours",
  );
  return checked.name;
}

function readRedirectUris(document: Document, type: "confidential" | "public", needed: boolean): string[] {
  const value = document.redirect_uris;
  if (!needed && value === undefined) return [];
  must(
    Array.isArray(value) && value.length > 0,
    "invalid_redirect_uri",
    "redirect_uris must name at least one address",
  );
  must(
    value.length <= mostRedirectUris,
    "invalid_redirect_uri",
    `redirect_uris names more than ${mostRedirectUris} addresses`,
  );
  return [
    ...new Set(
      value.map((uri: unknown) => {
        must(typeof uri === "string", "invalid_redirect_uri", "redirect_uris must hold texts only");
        const fault = checkRegistrableRedirectUri(uri, type);
        must(fault === null, "invalid_redirect_uri", `a redirect URI cannot be registered: ${fault}`);
        return uri;
      }),
    ),
  ];
}
