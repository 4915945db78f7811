// For whom a token stands, as those who read it are told: RFC 7662 §2.2, RFC 9068 §2.2.
// https://www.rfc-editor.org/rfc/rfc9068#section-2.2
import type { Client, EndUser } from "@/lib/provider/store/store";
import { subjectFor } from "./subject";

/** The `sub` of an access token. A client's own has a colon, a user's has none, so that neither can be taken for the other (RFC 9700 §4.15). */
export function tokenSubject(client: Client, user: EndUser | null): string {
  return user === null ? `client:${client.clientId}` : subjectFor(client, user);
}
