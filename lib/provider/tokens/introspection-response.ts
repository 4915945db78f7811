// What a client is told about a token: RFC 7662 §2.2. Of a dead or foreign one, nothing.
// https://www.rfc-editor.org/rfc/rfc7662#section-2.2
import { issuer } from "@/lib/provider/config";
import type { FoundToken } from "./find-token";
import { maySeeGlobalNames, subjectFor } from "./subject";

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
    sub: user === null ? clientSubject(client.clientId) : subjectFor(client, user),
    ...(user !== null && maySeeGlobalNames(client, scope) && { username: user.email }),
    ...(found.kind === "access_token" && { token_type: "Bearer" }),
    iat: seconds(createdAt),
    exp: seconds(expiresAt),
  };
}

/** The subject of a token without a user; a user's has no colon, so that neither can be taken for the other (RFC 9700 §4.15). */
function clientSubject(clientId: string): string {
  return `client:${clientId}`;
}
