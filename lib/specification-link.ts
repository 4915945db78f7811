// Where a section of a specification can be read: `RFC 7636 §4.4.1`, `RFC 6749 appendix B`, `OpenID Connect Core §3.1.2.6`.

/** The documents of the OpenID Foundation that rules name. */
const openIdDocuments: Record<string, string> = {
  "OpenID Connect Core": "openid-connect-core-1_0",
  "OpenID Connect Discovery": "openid-connect-discovery-1_0",
  "OpenID Connect Registration": "openid-connect-registration-1_0",
  "OpenID Connect RP-Initiated Logout": "openid-connect-rpinitiated-1_0",
  "RP-Initiated Logout": "openid-connect-rpinitiated-1_0",
  "Back-Channel Logout": "openid-connect-backchannel-1_0",
  "OAuth 2.0 Multiple Response Types": "oauth-v2-multiple-response-types-1_0",
  "Form Post Response Mode": "oauth-v2-form-post-response-mode-1_0",
};

/** The address of a section, or null for a section of a document that is not known here. */
export function specificationLink(section: string): string | null {
  const match = /^(.+?)(?: §(\d+(?:\.\d+)*)| appendix ([A-Z](?:\.\d+)*))?$/.exec(section);
  if (!match) return null;
  const [, document = "", number, appendix] = match;
  const rfc = /^RFC (\d+)$/.exec(document)?.[1];
  if (rfc !== undefined) {
    const part = number === undefined ? appendix && `#appendix-${appendix}` : `#section-${number}`;
    return `https://www.rfc-editor.org/rfc/rfc${rfc}${part ?? ""}`;
  }
  const name = openIdDocuments[document];
  if (name === undefined) return null;
  const part = number ?? appendix;
  return `https://openid.net/specs/${name}.html${part === undefined ? "" : `#rfc.section.${part}`}`;
}
