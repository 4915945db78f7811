// The implicit grant, kept for study: the access token itself comes back through the browser (RFC 6749 §4.2).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.2
//
//   GET /provider/oauth/authorize?response_type=token&client_id=…&redirect_uri=…&scope=…&state=…
//   303 → redirect_uri#access_token=…&token_type=Bearer&expires_in=…&scope=…&state=…&iss=…
//
// RFC 9700 §2.1.2 – Retired, because it invites these attacks:
// - leakage: the token is part of an address, so the history keeps it and every script on the page can read it;
// - no client authentication, and nothing like PKCE: whoever answers at the redirect URI has the token;
// - injection and substitution: a token that was made for another client, or stolen, is put into the fragment,
//   and the client cannot tell, for nothing in it says whom it was made for.
// What replaced it: the authorization code with PKCE, in browser apps too. A code in an address is worth nothing
// without the verifier, and the token travels in the answer to the client's own request.
import type { Scope } from "@/lib/provider/rules/scope";
import type { AnswerWithoutCode } from "@/lib/provider/store/grant-store";
import type { Client, LoginSession } from "@/lib/provider/store/store";
import { issueTokenWithoutCode, type BareTokenResponse } from "@/lib/provider/tokens/token-without-code";

/** The token for a person who signed in and allowed it; no refresh token, no ID Token, no code. Null when the request was answered before. */
export async function issueImplicitToken(
  client: Client,
  scope: Scope[],
  { id, user, authenticatedAt }: LoginSession,
  answer: AnswerWithoutCode,
): Promise<BareTokenResponse | null> {
  const authorization = { client, user, scope, allowed: scope, authTime: authenticatedAt, sessionId: id };
  return issueTokenWithoutCode(authorization, answer);
}
