// The client information response: RFC 7591 §3.2.1, with every default that was filled in; RFC 7592 §3.
// https://www.rfc-editor.org/rfc/rfc7591#section-3.2.1
import { address } from "@/lib/provider/config";
import { optionMembers } from "./client-options";
import type { Client } from "@/lib/provider/store/store";

/** Words what is registered; the secret is there only in the answer that creates it, for the store has but its hash. */
export function clientInformation(
  client: Client,
  registrationAccessToken: string,
  clientSecret: string | null,
): object {
  return {
    client_id: client.clientId,
    client_id_issued_at: Math.floor(client.createdAt.getTime() / 1_000),
    ...(clientSecret !== null && { client_secret: clientSecret }),
    ...(client.tokenEndpointAuthMethod?.startsWith("client_secret") && { client_secret_expires_at: 0 }),
    client_name: client.name,
    redirect_uris: client.redirectUris,
    token_endpoint_auth_method: client.tokenEndpointAuthMethod,
    grant_types: client.grantTypes,
    response_types: client.grantTypes.includes("authorization_code") ? ["code"] : [],
    id_token_signed_response_alg: client.idTokenSignedResponseAlg,
    require_pkce: client.requirePkce,
    ...optionMembers(client.options),
    registration_access_token: registrationAccessToken,
    registration_client_uri: address(`/provider/oauth/register/${client.clientId}`),
  };
}
