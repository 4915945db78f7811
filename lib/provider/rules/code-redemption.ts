// What an authorization code asks of who redeems it: RFC 6749 §4.1.3.
// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
import { must } from "./must";

type RedeemableCode = { redirectUri: string; codeChallenge: string | null; expiresAt: Date; revoked: boolean };

/** Checks a code of the right client that nobody redeemed yet; the verifier is checked apart (pkce.ts). */
export function checkCodeRedemption(code: RedeemableCode, redirectUri: string | undefined, now: Date): void {
  must(!code.revoked, "invalid_grant", "the authorization was withdrawn");
  must(now < code.expiresAt, "invalid_grant", "the code has expired");
  must(
    redirectUri !== undefined || code.codeChallenge !== null,
    "invalid_request",
    "redirect_uri is missing; it may be left out only with PKCE",
  );
  must(
    redirectUri === undefined || redirectUri === code.redirectUri,
    "invalid_grant",
    "redirect_uri is not the one of the authorization request",
  );
}
