// A provider for next-auth 4. https://next-auth.js.org/configuration/providers/oauth#using-a-custom-provider
import type { Client } from "@/lib/provider/store/store";

/** The provider's object, for the `providers` list; its callback is /api/auth/callback/birch. */
export function nextAuthSnippet(client: Client, issuer: string): string {
  const method = client.tokenEndpointAuthMethod ?? "client_secret_basic";
  return `{
  id: "birch",
  name: "Birch",
  type: "oauth",
  wellKnown: "${issuer}/.well-known/openid-configuration",
  clientId: "${client.clientId}",${client.type === "public" ? "" : `\n  clientSecret: process.env.BIRCH_CLIENT_SECRET,`}
  client: {
    token_endpoint_auth_method: "${method}",
    id_token_signed_response_alg: "${client.idTokenSignedResponseAlg}",
  },
  authorization: { params: { scope: "openid profile email" } },
  checks: ["pkce", "state", "nonce"],
  idToken: true,
  userinfo: { request: ({ client, tokens }) => client.userinfo(tokens) },
  profile: ({ sub, name, email, picture }) => ({ id: sub, name, email, image: picture }),
}`;
}
