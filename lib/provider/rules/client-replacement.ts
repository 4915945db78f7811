// What a client may send when it replaces its registration: RFC 7592 §2.2.
// https://www.rfc-editor.org/rfc/rfc7592#section-2.2
import type { Client, ClientAuthenticationMethod } from "@/lib/provider/store/store";
import { must } from "./must";

const serversOwn = [
  "registration_access_token",
  "registration_client_uri",
  "client_secret_expires_at",
  "client_id_issued_at",
];

type Replaced = Pick<Client, "clientId" | "tokenEndpointAuthMethod">;

/** Checks what only a replacement must keep to; throws an OAuthError. */
export function checkReplacement(
  document: unknown,
  client: Replaced,
  method: ClientAuthenticationMethod,
  isCurrentSecret: (secret: string) => boolean,
): void {
  const members = document as Record<string, unknown>;
  must(members.client_id === client.clientId, "client-id-own");
  for (const name of serversOwn) must(!(name in members), "server-members-not-sent", { parameter: name });
  const { client_secret: secret } = members;
  must(secret === undefined || (typeof secret === "string" && isCurrentSecret(secret)), "client-secret-current");
  // RFC 7592 §5 – A client goes on proving itself with a secret, with keys, or not at all: otherwise who stole its
  // registration token could give it a proof of his own, or take its proof away.
  must(kindOf(method) === kindOf(client.tokenEndpointAuthMethod), "client-type-stays");
}

function kindOf(method: ClientAuthenticationMethod | null): string {
  return method === "none" || method === "private_key_jwt" ? method : "secret";
}
