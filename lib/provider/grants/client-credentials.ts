// The client credentials grant: a token for the client itself (RFC 6749 §4.4).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.4
//
//   POST /provider/oauth/token
//   grant_type=client_credentials&scope=…
import { accessTokenLifetime, after } from "@/lib/provider/config";
import { must } from "@/lib/provider/rules/must";
import { readClientScope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { Grant } from "./grant";

/** Gives a confidential client a token that stands for nobody else; no refresh token, no ID Token (§4.4.3). */
export const issueToClient: Grant = async ({ client, parameters, now }) => {
  must(client.type === "confidential", "confidential-client-only");
  const scope = readClientScope(parameters.get("scope"));
  const secret = makeSecret();
  const lifetime = client.accessTokenLifetime ?? accessTokenLifetime();
  const token = { secretHash: hashSecret(secret), scope, audience: [], expiresAt: after(now, lifetime) };
  const id = await store.grants.issueClientToken(client, token, now);
  return {
    access_token: makeHandle("access", id, secret),
    token_type: "Bearer",
    expires_in: lifetime,
    scope: scope.join(" "),
  };
};
