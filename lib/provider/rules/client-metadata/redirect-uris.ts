// Where people are sent back to, after a login and after a logout: RFC 7591 §2, OpenID Connect RP-Initiated Logout §3.1.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import { must } from "@/lib/provider/rules/must";
import { checkRegistrableRedirectUri } from "@/lib/provider/rules/redirect-uri";
import { listOf, type Document } from "./members";

const mostRedirectUris = 50;

type ClientType = "confidential" | "public";

/** Reads `redirect_uris`, which only a client that sends nobody to us may leave out; throws an OAuthError. */
export function readRedirectUris(document: Document, type: ClientType, needed: boolean): string[] {
  const value = document.redirect_uris ?? [];
  must(Array.isArray(value) && (value.length > 0 || !needed), "redirect-uris-missing");
  must(value.length <= mostRedirectUris, "redirect-uris-too-many", { limit: mostRedirectUris });
  const uris = value.map((uri: unknown) => {
    must(typeof uri === "string", "redirect-uris-texts");
    const fault = checkRegistrableRedirectUri(uri, type);
    must(fault === null, "redirect-uri-registrable", { expected: fault ?? "" });
    return uri;
  });
  return [...new Set(uris)];
}

/** Reads `post_logout_redirect_uris`, which keep to the same rules; throws an OAuthError. */
export function readPostLogoutRedirectUris(document: Document, type: ClientType): string[] {
  const uris = listOf(document, "post_logout_redirect_uris") ?? [];
  for (const uri of uris) {
    const fault = checkRegistrableRedirectUri(uri, type);
    must(fault === null, "post-logout-redirect-uri-registrable", { expected: fault ?? "" });
  }
  return uris;
}
