// The grants for which a client registers, and the response types that go with them: RFC 7591 §2.1.
// https://www.rfc-editor.org/rfc/rfc7591#section-2.1
import { must } from "@/lib/provider/rules/must";
import { listOf, type Document } from "./members";

const deviceCode = "urn:ietf:params:oauth:grant-type:device_code";

/** Never `implicit` and never `password` (RFC 9700 §2.1.2, §2.4). */
const grantTypes = ["authorization_code", "refresh_token", "client_credentials", deviceCode];

/**
 * Reads `grant_types`, by default the authorization code grant, or none for a client of a dialect that names no
 * redirect URI; throws an OAuthError.
 */
export function readGrantTypes(document: Document, type: "confidential" | "public", speaksDialect: boolean): string[] {
  const mayHaveNone = speaksDialect && [document.redirect_uris ?? []].flat().length === 0;
  const byDefault = mayHaveNone ? [] : ["authorization_code"];
  const grants = listOf(document, "grant_types", mayHaveNone ? 0 : 1) ?? byDefault;
  for (const grant of grants)
    must(grantTypes.includes(grant), "grant-types-known", { received: grant, expected: grantTypes.join(", ") });
  must(type === "confidential" || !grants.includes("client_credentials"), "client-credentials-need-proof");
  checkResponseTypes(listOf(document, "response_types") ?? [], grants);
  return grants;
}

/** RFC 7591 §2.1 – Both must fit together, or the client would wait for what never comes. */
function checkResponseTypes(responseTypes: string[], grants: string[]): void {
  const hasCode = grants.includes("authorization_code");
  for (const one of responseTypes) must(one === "code", "response-types-known");
  must(responseTypes.length === 0 || hasCode, "response-types-fit-grants");
  must(hasCode || grants.includes(deviceCode) || !grants.includes("refresh_token"), "refresh-token-needs-a-user");
}
