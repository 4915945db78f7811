// What a client is told about a token: RFC 7662 §2.2. Of a dead or foreign one, nothing.
// https://www.rfc-editor.org/rfc/rfc7662#section-2.2
import { issuer } from "@/lib/provider/config";
import type { FoundToken } from "./find-token";
import { maySeeGlobalNames } from "./subject";
import { tokenSubject } from "./token-subject";

function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000);
}

/** Words the answer for a token of the asking client, or for none. */
export function introspectionResponse(found: FoundToken | null, now: Date): object {
  if (found === null || found.token.revoked || now >= found.token.expiresAt) return { active: false };
  if (found.kind === "refresh_token" && found.token.rotatedAt !== null) return { active: false };
  const { client, user, scope, createdAt, expiresAt } = found.token;
  return {
    active: true,
    iss: issuer(),
    client_id: client.clientId,
    scope: scope.join(" "),
    sub: tokenSubject(client, user),
    ...(user !== null && maySeeGlobalNames(client, scope) && { username: user.email }),
    ...(found.kind === "access_token" && { token_type: "Bearer", ...ofJwt(found.token.jwt) }),
    iat: seconds(createdAt),
    exp: seconds(expiresAt),
  };
}

/** For whom a JWT is, and its name; an opaque token has neither. */
function ofJwt(jwt: { audience: string[]; jti: string } | null): object {
  if (jwt === null) return {};
  return { aud: jwt.audience.length === 1 ? jwt.audience[0] : jwt.audience, jti: jwt.jti };
}
