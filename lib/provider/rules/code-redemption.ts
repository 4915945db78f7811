// What an authorization code asks of who redeems it: RFC 6749 §4.1.3.
// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
import { must } from "./must";
import { matchRedirectUri } from "./redirect-uri";
import { mustStand } from "./standing";

type RedeemableCode = {
  client: Parameters<typeof matchRedirectUri>[1];
  redirectUri: string;
  codeChallenge: string | null;
  expiresAt: Date;
  revoked: boolean;
};

/** Checks a code of the right client that nobody redeemed yet; the verifier is checked apart (pkce.ts). */
export function checkCodeRedemption(code: RedeemableCode, redirectUri: string | undefined, now: Date): void {
  mustStand(!code.revoked);
  must(now < code.expiresAt, "code-expired");
  // RFC 9700 §4.1 – An address that was taken off the registration may be another's by now, and so may what went there.
  must(matchRedirectUri(code.redirectUri, code.client) !== null, "code-redirect-uri-registered", {
    received: code.redirectUri,
    expected: code.client.redirectUris.join(" "),
  });
  must(redirectUri !== undefined || code.codeChallenge !== null, "redirect-uri-missing", {
    expected: code.redirectUri,
  });
  must(redirectUri === undefined || redirectUri === code.redirectUri, "redirect-uri-same", {
    received: redirectUri,
    expected: code.redirectUri,
  });
}
