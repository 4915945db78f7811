// The ID Token: OpenID Connect Core §2, signed as the client asked at registration.
// https://openid.net/specs/openid-connect-core-1_0.html#IDToken
import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import { issuer, lifetimes } from "@/lib/provider/config";
import { authenticationMethods, passwordContext } from "@/lib/provider/rules/authentication-context";
import { sharedData, type ClaimName } from "@/lib/provider/rules/claims";
import type { SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { sessionIdentifier } from "@/lib/provider/sessions/session-identifier";
import { signingKey } from "./signing-keys";
import { subjectFor } from "./subject";

type Occasion = {
  client: Client;
  user: EndUser;
  authTime: Date;
  nonce: string | null;
  /** The login session in which it was allowed, also when the token is a refreshed one (Back-Channel Logout §2.1). */
  sessionId: number | null;
  /** Claims to stand in the ID Token, asked for one by one (OpenID Connect Core §5.5). */
  claims: readonly ClaimName[];
  accessToken: string;
  now: Date;
};

/** OpenID Connect Core §3.1.3.6, RFC 8032 §5.1 – The hash that belongs to each signing algorithm: Ed25519's own is SHA-512. */
const hashes: Record<SigningAlgorithm, string> = { RS256: "sha256", ES256: "sha256", EdDSA: "sha512" };

/** OpenID Connect Core §3.1.3.6 – The left half of the access token's hash ties the two tokens together. */
function accessTokenHash(accessToken: string, algorithm: SigningAlgorithm): string {
  const digest = createHash(hashes[algorithm]).update(accessToken).digest();
  return digest.subarray(0, digest.byteLength / 2).toString("base64url");
}

function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}

/** Makes a signed ID Token for one client about one user; what the protocol says stands last, so that no data about a person replaces it. */
export async function makeIdToken(occasion: Occasion): Promise<string> {
  const { client, user, authTime, nonce, sessionId, claims, accessToken, now } = occasion;
  const key = await signingKey(client.idTokenSignedResponseAlg, now);
  return new SignJWT({
    ...sharedData(user, [], claims),
    acr: passwordContext,
    amr: authenticationMethods,
    auth_time: seconds(authTime),
    at_hash: accessTokenHash(accessToken, key.algorithm),
    ...(nonce !== null && { nonce }),
    ...(sessionId !== null && { sid: sessionIdentifier(sessionId, client) }),
  })
    .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: "JWT" })
    .setIssuer(issuer())
    .setSubject(subjectFor(client, user))
    .setAudience(client.clientId)
    .setIssuedAt(seconds(now))
    .setExpirationTime(seconds(now) + lifetimes.idToken)
    .sign(key.privateKey);
}
