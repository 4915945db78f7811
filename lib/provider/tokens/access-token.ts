// Access tokens as their clients receive them: a signed JWT for named resources (RFC 9068), else opaque and for us alone.
// https://www.rfc-editor.org/rfc/rfc9068#section-2
//
//   {"typ":"at+jwt","alg":"RS256","kid":…}
//   {"iss":…,"aud":…,"sub":…,"client_id":…,"scope":…,"iat":…,"exp":…,"jti":…,"auth_time":…}
import { SignJWT } from "jose";
import type { Awaitable } from "@/lib/awaitable";
import { issuer } from "@/lib/provider/config";
import type { Scope } from "@/lib/provider/rules/scope";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { makeHandle } from "./handle";
import { signingKey } from "./signing-keys";
import { tokenSubject } from "./token-subject";

/** RFC 9068 §2.1 – RS256 must be supported. It gives the same bytes every time, which a repeated rotation relies on. */
export const accessTokenAlgorithm = "RS256";

export const accessTokenType = "at+jwt";

/** What a token says. Its `handle` is the whole of an opaque one and the `jti` of a JWT. */
export type AccessToken = {
  handle: string;
  audience: string[];
  scope: Scope[];
  issuedAt: Date;
  expiresAt: Date;
};

type Bearer = { client: Client; user: EndUser | null; authTime: Date | null };

function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}

/** Puts the number of a token's row and its secret together, as the token's form wants it. */
export function accessTokenHandle(audience: string[], id: number, secret: string): string {
  return makeHandle(audience.length === 0 ? "access" : "jwt", id, secret);
}

/** Words a token; the same facts give the same bytes while the key that signed at `issuedAt` is published. */
export function wordAccessToken(token: AccessToken, bearer: Bearer): Awaitable<string> {
  return token.audience.length === 0 ? token.handle : signAccessToken(token, bearer);
}

async function signAccessToken(
  { handle, audience, scope, issuedAt, expiresAt }: AccessToken,
  { client, user, authTime }: Bearer,
): Promise<string> {
  const { kid, privateKey } = await signingKey(accessTokenAlgorithm, issuedAt);
  return new SignJWT({
    iss: issuer(),
    aud: audience.length === 1 ? audience[0] : audience,
    sub: tokenSubject(client, user),
    client_id: client.clientId,
    scope: scope.join(" "),
    iat: seconds(issuedAt),
    exp: seconds(expiresAt),
    jti: handle,
    ...(authTime !== null && { auth_time: seconds(authTime) }),
  })
    .setProtectedHeader({ typ: accessTokenType, alg: accessTokenAlgorithm, kid })
    .sign(privateKey);
}
