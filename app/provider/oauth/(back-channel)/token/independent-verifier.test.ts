// What this server signs, recomputed by a library that knows nothing of it: oauth4webapi.
import { createHash, randomBytes } from "node:crypto";
import * as oauth from "oauth4webapi";
import { expect, test } from "vitest";
import { GET as discovery } from "@/app/provider/.well-known/openid-configuration/route";
import { GET as jwks } from "@/app/provider/oauth/(back-channel)/jwks/route";
import { signingAlgorithms } from "@/lib/provider/rules/signing-algorithm";
import type { Scope } from "@/lib/provider/rules/scope";
import { basic } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { resources } from "@/lib/provider/testing/resource-tokens";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

useTemporaryDatabase();

const rounds = 200;

const network = {
  [oauth.customFetch]: (url: string) => jwks(new Request(url)),
  [oauth.allowInsecureRequests]: true,
};

function pick<Value>(values: readonly Value[]): Value {
  return values[randomBytes(1)[0]! % values.length]!;
}

async function randomSignIn() {
  const algorithm = pick(signingAlgorithms);
  const { client, clientSecret } = await makeClient({ idTokenSignedResponseAlg: algorithm });
  const user = await makeUser();
  const { me, userinfo } = resources();
  const named = pick([[], [me], [userinfo], [me, userinfo]]);
  const scope = pick<Scope[]>([
    ["openid", "read"],
    ["openid", "profile", "email", "read"],
  ]);
  const nonce = pick([null, randomBytes(randomBytes(1)[0]! + 1).toString("base64url")]);
  const { code } = await issueCode(authorize(client, user, { scope, nonce, resources: named }));
  const body = new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: client.redirectUris[0]! });
  const headers = basic(client.clientId, clientSecret);
  const response = await POST(
    new Request("http://localhost:3000/provider/oauth/token", { method: "POST", body, headers }),
  );
  return { algorithm, client, user, nonce, named, response };
}

test(
  "130 OpenID Connect Core §3.1.3.7, RFC 9068 §4: every claim and signature satisfies an independent verifier",
  { timeout: 120_000 },
  async () => {
    const as = (await (await discovery(new Request("http://localhost:3000/"))).json()) as oauth.AuthorizationServer;
    for (let round = 0; round < rounds; round += 1) {
      const { algorithm, client, user, nonce, named, response } = await randomSignIn();
      const party = { client_id: client.clientId, id_token_signed_response_alg: algorithm };
      const checks = { ...(nonce !== null && { expectedNonce: nonce }), maxAge: 60, requireIdToken: true };
      const result = await oauth.processAuthorizationCodeResponse(as, party, response, checks);
      await oauth.validateApplicationLevelSignature(as, response, network);
      const claims = oauth.getValidatedIdTokenClaims(result)!;
      // Ed25519 hashes by SHA-512 (RFC 8032 §5.1), and so do the libraries that compare at_hash for EdDSA.
      const digest = createHash(algorithm === "EdDSA" ? "sha512" : "sha256")
        .update(result.access_token)
        .digest();
      const hash = digest.subarray(0, digest.byteLength / 2).toString("base64url");
      expect(claims).toMatchObject({ sub: user.sub, aud: client.clientId, at_hash: hash });
      for (const resource of named) {
        const request = new Request(resource, { headers: { Authorization: `Bearer ${result.access_token}` } });
        const said = await oauth.validateJwtAccessToken(as, request, resource, network);
        expect(said).toMatchObject({ sub: claims.sub, client_id: client.clientId, scope: result.scope });
      }
    }
  },
);
