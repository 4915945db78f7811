// What codes and tokens have in common: the grant they came of, and making the tokens of one answer.
import type { Prisma } from "@prisma/client";
import type { ClaimsRequest } from "@/lib/provider/rules/claims-request";
import { knownScopes } from "@/lib/provider/rules/scope";
import type { NewTokens, TokenIds } from "../grant-store";
import { clientParts, toClient } from "./clients";
import { toUser } from "./users";

/** Resource indicators as one column keeps them; null for none. */
export function toList(values: string[]): string | null {
  return values.length === 0 ? null : values.join(" ");
}

/** Reads what toList wrote. */
export function fromList(kept: string | null): string[] {
  return kept === null ? [] : kept.split(" ");
}

/** What a grant's row is read with. */
export const grantParts = { client: { include: clientParts }, user: true } as const;

type GrantRow = Prisma.GrantGetPayload<{ include: typeof grantParts }>;

/** Turns a grant's row into what every code and token of it shares. */
function fromGrant(grant: GrantRow) {
  return {
    grantId: grant.id,
    client: toClient(grant.client),
    user: grant.user && toUser(grant.user),
    scope: knownScopes(grant.scope.split(" ")),
    nonce: grant.nonce,
    authTime: grant.authTime,
    sessionId: grant.sessionId,
    claims: grant.claims === null ? null : (JSON.parse(grant.claims) as ClaimsRequest),
    resources: fromList(grant.resource),
    revoked: grant.revokedAt !== null || (grant.user !== null && grant.user.disabledAt !== null),
  };
}

/** The same for codes and refresh tokens, which always stand for a person. */
export function fromUsersGrant(row: GrantRow) {
  const { user, authTime, ...grant } = fromGrant(row);
  if (user === null || authTime === null) throw new Error(`grant ${grant.grantId} has no user`);
  return { ...grant, user, authTime };
}

/** Inserts the tokens of one answer and returns their numbers. */
export async function insertTokens(
  transaction: Prisma.TransactionClient,
  grantId: number,
  tokens: NewTokens,
  now: Date,
): Promise<TokenIds> {
  const select = { id: true };
  const { scope, audience, ...accessToken } = tokens.accessToken;
  const access = await transaction.accessToken.create({
    data: { ...accessToken, grantId, scope: scope.join(" "), audience: toList(audience), createdAt: now },
    select,
  });
  if (tokens.refreshToken === null) return { accessTokenId: access.id, refreshTokenId: null };
  const refresh = await transaction.refreshToken.create({
    data: { ...tokens.refreshToken, grantId, createdAt: now },
    select,
  });
  return { accessTokenId: access.id, refreshTokenId: refresh.id };
}
