// The authorization code grant at the token endpoint: RFC 6749 §4.1.3, RFC 7636 §4.6.
// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
//
//   POST /provider/oauth/token
//   grant_type=authorization_code&code=…&redirect_uri=…&code_verifier=…
import { hash } from "node:crypto";
import { andThen, type Awaitable } from "@/lib/awaitable";
import { checkCodeRedemption } from "@/lib/provider/rules/code-redemption";
import { must, OAuthError } from "@/lib/provider/rules/must";
import { checkCodeVerifier } from "@/lib/provider/rules/pkce";
import { narrowResources } from "@/lib/provider/rules/resource";
import { log } from "@/lib/provider/log";
import { protectedResources } from "@/lib/provider/protected-resources";
import { store } from "@/lib/provider/store/prisma";
import type { IssuedCode } from "@/lib/provider/store/grant-store";
import type { Client } from "@/lib/provider/store/store";
import { readHandle } from "@/lib/provider/tokens/handle";
import { makeTokenResponse, prepareTokens, type TokenResponse } from "@/lib/provider/tokens/token-response";
import type { Grant, TokenRequest } from "./grant";

/** Exchanges a code for tokens, once; a second use revokes what the first one gave (RFC 6749 §4.1.2). */
export const redeemAuthorizationCode: Grant = (request) =>
  andThen(findCodeOf(request.client, request.parameters.get("code")), (code) => redeem(code, request));

async function redeem(code: IssuedCode, { client, parameters, resources, now }: TokenRequest): Promise<TokenResponse> {
  if (code.redeemedAt !== null) await refuseReplay(code, now);
  checkCodeRedemption(code, parameters.get("redirect_uri"), now);
  const wrong = wrongVerifier(code, parameters.get("code_verifier"));
  if (wrong !== null) await burn(code, wrong, now);
  const audience = narrowResources(resources, code.resources, protectedResources());
  const { rows, pair } = prepareTokens(client, code.scope, audience, now, now);
  const result = await store.grants.redeemCode(code.id, rows, now);
  if (result.outcome === "already_redeemed") return refuseReplay(code, now);
  return makeTokenResponse(code, pair(result), now);
}

/** RFC 6749 §4.1.3 – A code is bound to its client; somebody else's looks as unknown as one that never was. */
function findCodeOf(client: Client, presented: string | undefined): Awaitable<IssuedCode> {
  must(presented !== undefined, "code-missing");
  const handle = readHandle("code", presented);
  return andThen(handle && store.grants.findCode(handle.id, handle.secret), (code) => {
    must(code && code.client.id === client.id, "code-known");
    return code;
  });
}

/** RFC 6749 §10.5 – Two uses mean that the code was stolen, and nobody can tell by whom, so both lose. */
async function refuseReplay(code: IssuedCode, now: Date): Promise<never> {
  await store.grants.revoke(code.grantId, now);
  log("code_replayed", { client_id: code.client.clientId, grant: code.grantId });
  throw new OAuthError("code-used-once");
}

function wrongVerifier({ codeChallenge }: IssuedCode, verifier: string | undefined): OAuthError | null {
  try {
    checkCodeVerifier(codeChallenge, verifier, (text) => hash("sha256", text, "base64url"));
    return null;
  } catch (error) {
    if (error instanceof OAuthError) return error;
    throw error;
  }
}

/** A wrong verifier burns the code: its holder is not the one who asked for it, and gets no second guess. */
async function burn(code: IssuedCode, wrong: OAuthError, now: Date): Promise<never> {
  await store.grants.revoke(code.grantId, now);
  throw wrong;
}
