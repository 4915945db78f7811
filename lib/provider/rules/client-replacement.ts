// What a client may send when it replaces its registration: RFC 7592 §2.2.
// https://www.rfc-editor.org/rfc/rfc7592#section-2.2
import { must } from "./must";

const serversOwn = [
  "registration_access_token",
  "registration_client_uri",
  "client_secret_expires_at",
  "client_id_issued_at",
];

type Replaced = { clientId: string; type: "confidential" | "public" };

/** Checks what only a replacement must keep to; throws an OAuthError. */
export function checkReplacement(
  document: unknown,
  client: Replaced,
  type: Replaced["type"],
  isCurrentSecret: (secret: string) => boolean,
): void {
  const members = document as Record<string, unknown>;
  must(members.client_id === client.clientId, "client-id-own");
  for (const name of serversOwn) must(!(name in members), "server-members-not-sent", { parameter: name });
  const { client_secret: secret } = members;
  must(secret === undefined || (typeof secret === "string" && isCurrentSecret(secret)), "client-secret-current");
  must(type === client.type, "client-type-stays");
}
