// What a client says about itself when it registers: RFC 7591 §2, OpenID Connect Registration §2, RFC 9126 §6,
// OpenID Connect Back-Channel Logout §2.2. https://www.rfc-editor.org/rfc/rfc7591#section-2
import type { Client } from "@/lib/provider/store/store";
import { checkClientName } from "./client-registration";
import { readGrantTypes } from "./client-metadata/grant-types";
import { readKeys } from "./client-metadata/keys";
import { readLinks } from "./client-metadata/links";
import { isDocument, isTrue, oneOf, serverAddressOf, type Document } from "./client-metadata/members";
import { readPostLogoutRedirectUris, readRedirectUris } from "./client-metadata/redirect-uris";
import { readRequestDefaults } from "./client-metadata/request-defaults";
import { readSubjectType } from "./client-metadata/subject-type";
import { must } from "./must";
import { signingAlgorithms } from "./signing-algorithm";

const authMethods = ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"] as const;

/** All that a registration decides; the rest of a client is the server's. */
export type RegisteredMetadata = Pick<
  Client,
  "name" | "type" | "redirectUris" | "grantTypes" | "idTokenSignedResponseAlg" | "requirePkce" | "options"
> & { tokenEndpointAuthMethod: (typeof authMethods)[number] };

/**
 * Checks a registration and fills in every default; unknown members are ignored. A client that speaks a dialect may do
 * without this side's grants and redirect URIs. Throws an OAuthError.
 */
export function readClientMetadata(document: unknown, { speaksDialect = false } = {}): RegisteredMetadata {
  must(isDocument(document), "body-object");
  must(!("software_statement" in document), "software-statement-refused");
  const method = oneOf(document, "token_endpoint_auth_method", authMethods, "client_secret_basic");
  const type = method === "none" ? "public" : "confidential";
  const grantTypes = readGrantTypes(document, type, speaksDialect);
  const redirectUris = readRedirectUris(document, type, grantTypes.includes("authorization_code"));
  return {
    name: readName(document),
    type,
    redirectUris,
    tokenEndpointAuthMethod: method,
    grantTypes,
    idTokenSignedResponseAlg: oneOf(document, "id_token_signed_response_alg", signingAlgorithms, "RS256"),
    requirePkce: isTrue(document, "require_pkce") || type === "public",
    options: {
      applicationType: oneOf(document, "application_type", ["web", "native"], "web"),
      ...readSubjectType(document, redirectUris),
      ...readKeys(document, method === "private_key_jwt"),
      ...readRequestDefaults(document),
      postLogoutRedirectUris: readPostLogoutRedirectUris(document, type),
      backchannelLogoutUri: serverAddressOf(document, "backchannel_logout_uri"),
      backchannelLogoutSessionRequired: isTrue(document, "backchannel_logout_session_required"),
      ...readLinks(document),
    },
  };
}

function readName(document: Document): string {
  const value = document.client_name ?? "Unnamed app";
  must(typeof value === "string", "client-name-text");
  const checked = checkClientName(value);
  must("name" in checked, "client-name-form");
  return checked.name;
}
