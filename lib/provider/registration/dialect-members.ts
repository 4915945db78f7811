// The members of a registration that are a dialect's: extensions in the sense of RFC 7591 §2.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import { dialects, type DialectRegistration } from "@/lib/provider/dialects";
import { isDocument } from "@/lib/provider/rules/client-metadata/members";
import type { Client } from "@/lib/provider/store/store";

/** Whether a document registers a dialect, so that the client may do without a redirect URI. */
export function namesDialect(document: unknown): boolean {
  return isDocument(document) && dialects.some(({ member }) => (document[member] ?? null) !== null);
}

/** Reads all of them, null counting as left out; throws an OAuthError. */
export async function readDialects(document: unknown, client: Client | null, now: Date): Promise<DialectRegistration> {
  const members = isDocument(document) ? document : {};
  const parts = await Promise.all(
    dialects.map((dialect) => dialect.readRegistration(members[dialect.member] ?? undefined, client, now)),
  );
  return {
    together: parts.flatMap(({ together }) => together),
    members: Object.assign({}, ...parts.map((part) => part.members)) as object,
  };
}

/** What is registered of a client in all of them. */
export async function tellDialects(client: Client): Promise<object> {
  const told = await Promise.all(dialects.map((dialect) => dialect.tellRegistration(client)));
  return Object.assign({}, ...told) as object;
}
