// What the suite expects of refresh tokens, in the Basic and in the Dynamic plan.
// OpenID Connect Core §11, §12.2; RFC 6749 §6. https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokens
import { userinfo } from "../support/authorization";
import { expect } from "../support/test";
import { checkRefusal, checkTokens, checkUserinfo, verifyIdToken } from "./checks";
import { askTokens, logIn, type RelyingParty } from "./relying-party";

const changes = { scope: "openid offline_access", prompt: "consent" };

/** Logs in, and refreshes until the clock has moved on by a second, by which the new ID Token is told from the first. */
export async function expectRefreshes(party: RelyingParty, other: RelyingParty): Promise<void> {
  const { tokens, claims } = await logIn(party, { changes });
  expect(tokens.refresh_token).toMatch(/^[\x20-\x7e]{22,}$/);
  let newest = tokens;
  const refresh = async () => {
    const form = { grant_type: "refresh_token", refresh_token: newest.refresh_token };
    newest = checkTokens(await askTokens(party, form));
    const renewed = await verifyIdToken(newest, { audience: party.clientId });
    const { iss, sub, aud, auth_time, azp } = renewed;
    expect({ iss, sub, aud, auth_time, azp }).toEqual({
      iss: claims.iss,
      sub: claims.sub,
      aud: claims.aud,
      auth_time: claims.auth_time,
      azp: claims.azp,
    });
    return renewed.iat;
  };
  await expect.poll(refresh, { intervals: [400] }).toBeGreaterThan(claims.iat!);
  expect(newest.access_token).not.toBe(tokens.access_token);
  checkUserinfo(await userinfo(newest.access_token), claims);
  const stolen = { grant_type: "refresh_token", refresh_token: newest.refresh_token };
  checkRefusal(await askTokens(other, stolen), 400, "invalid_grant");
}
