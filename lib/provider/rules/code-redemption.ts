// What an authorization code asks of who redeems it: RFC 6749 §4.1.3.
// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
import { must } from "./must";

type RedeemableCode = { redirectUri: string; codeChallenge: string | null; expiresAt: Date; revoked: boolean };

/** Checks a code of the right client that nobody redeemed yet; the verifier is checked apart (pkce.ts). */
export function checkCodeRedemption(code: RedeemableCode, redirectUri: string | undefined, now: Date): void {
  must(!code.revoked, "authorization-withdrawn");
  must(now < code.expiresAt, "code-expired");
  must(redirectUri !== undefined || code.codeChallenge !== null, "redirect-uri-missing", {
    expected: code.redirectUri,
  });
  must(redirectUri === undefined || redirectUri === code.redirectUri, "redirect-uri-same", {
    received: redirectUri,
    expected: code.redirectUri,
  });
}
