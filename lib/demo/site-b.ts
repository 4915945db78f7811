// Site B as next-auth's provider: found by discovery, held to PKCE, state and nonce (RFC 9700 §2.1.1, OpenID Connect Core §3.1).
import type { OAuthConfig } from "next-auth/providers/oauth";
import { decodeJwt } from "jose";
import { NonsenseError } from "@/lib/demo/authorization-server";
import { patience, providerId, scope, siteA } from "@/lib/demo/config";
import { writeEvidence } from "@/lib/demo/evidence";
import { noteStep } from "@/lib/trace/exchange";

/** What one sign-in learned of B's session, for the session that A is about to make. */
export type SessionAtB = { sid: string | null };

type Claims = { sub: string; sid?: string; name?: string; email?: string; picture?: string };

/** The provider that site A signs people in with; `sessionAtB` is told the name of B's session (Back-Channel Logout §2.1). */
export function siteB(sessionAtB: SessionAtB = { sid: null }): OAuthConfig<Claims> {
  const { issuer, discoveryUrl, clientId, clientSecret } = siteA();
  return {
    id: providerId,
    name: "Birch",
    type: "oauth",
    issuer,
    wellKnown: discoveryUrl,
    clientId,
    clientSecret,
    client: { token_endpoint_auth_method: "client_secret_basic", id_token_signed_response_alg: "ES256" },
    authorization: { params: { scope } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    allowDangerousEmailAccountLinking: false,
    httpOptions: { timeout: patience() },
    userinfo: {
      // openid-client has verified the ID Token by now; userinfo must speak of the same person (Core §5.3.2).
      request: async ({ client, tokens }) => {
        if (client.issuer.metadata.issuer !== issuer) throw new NonsenseError("the metadata names another issuer");
        if (!tokens.id_token || !tokens.access_token) throw new NonsenseError("the token answer lacks a token");
        const idToken = decodeJwt<Claims>(tokens.id_token);
        const userinfo = await client.userinfo<Claims>(tokens.access_token);
        noteStep("id-token-verified", true, [
          ["iss", String(idToken.iss)],
          ["aud", String(idToken.aud)],
          ["alg", client.metadata.id_token_signed_response_alg!],
          ["sub", idToken.sub],
        ]);
        noteStep("userinfo-same-person", userinfo.sub === idToken.sub);
        if (userinfo.sub !== idToken.sub) throw new NonsenseError("userinfo speaks of somebody else");
        sessionAtB.sid = typeof idToken.sid === "string" ? idToken.sid : null;
        const expires_in = tokens.expires_at === undefined ? undefined : tokens.expires_in;
        tokens.evidence = writeEvidence({ idToken, userinfo, tokenAnswer: { ...tokens, expires_in } });
        return { ...idToken, ...userinfo };
      },
    },
    profile: ({ sub, name, email, picture }) => ({ id: sub, name, email, image: picture }),
  };
}
