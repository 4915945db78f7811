// Where people read about a client, and whom to write to: RFC 7591 §2. No page of ours loads a logo.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import type { ClientOptions } from "@/lib/provider/store/store";
import { linkOf, listOf, type Document } from "./members";

type Links = Pick<ClientOptions, "clientUri" | "logoUri" | "policyUri" | "tosUri" | "contacts">;

/** Reads the links; `initiate_login_uri` is checked like them and not kept. Throws an OAuthError. */
export function readLinks(document: Document): Links {
  linkOf(document, "initiate_login_uri");
  return {
    clientUri: linkOf(document, "client_uri"),
    logoUri: linkOf(document, "logo_uri"),
    policyUri: linkOf(document, "policy_uri"),
    tosUri: linkOf(document, "tos_uri"),
    contacts: listOf(document, "contacts") ?? [],
  };
}
