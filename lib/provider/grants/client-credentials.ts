// The client credentials grant: a token for the client itself (RFC 6749 §4.4).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.4
//
//   POST /provider/oauth/token
//   grant_type=client_credentials&scope=…
import { andThen } from "@/lib/awaitable";
import { protectedResources } from "@/lib/provider/protected-resources";
import { must } from "@/lib/provider/rules/must";
import { readResources } from "@/lib/provider/rules/resource";
import { readClientScope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import { accessTokenHandle, wordAccessToken } from "@/lib/provider/tokens/access-token";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { newAccessToken } from "@/lib/provider/tokens/token-response";
import type { Grant } from "./grant";

/** Gives a confidential client a token that stands for nobody else; no refresh token, no ID Token (§4.4.3). */
export const issueToClient: Grant = async ({ client, parameters, resources, now }) => {
  must(client.type === "confidential", "confidential-client-only");
  const scope = readClientScope(parameters.get("scope"));
  const secret = makeSecret();
  const { issuedAt, ...token } = newAccessToken(client, scope, readResources(resources, protectedResources()), now);
  const id = await store.grants.issueClientToken(client, { secretHash: hashSecret(secret), ...token }, now);
  const handle = accessTokenHandle(token.audience, id, secret);
  const bearer = { client, user: null, authTime: null };
  return andThen(wordAccessToken({ handle, issuedAt, ...token }, bearer), (access_token) => ({
    access_token,
    token_type: "Bearer",
    expires_in: Math.round((token.expiresAt.getTime() - now.getTime()) / 1_000),
    scope: token.scope.join(" "),
  }));
};
