// What every good answer to an authorization request does first: it claims the request and remembers the consent.
import type { Prisma } from "@prisma/client";
import { knownScopes, type Scope } from "@/lib/provider/rules/scope";

/** Claims the one answer that a stored request may have; true for no request, false when it was answered before. */
export async function claimRequest(
  transaction: Prisma.TransactionClient,
  id: number | null,
  now: Date,
): Promise<boolean> {
  if (id === null) return true;
  const { count } = await transaction.authorizationRequest.updateMany({
    where: { id, answeredAt: null },
    data: { answeredAt: now },
  });
  return count === 1;
}

/** Adds what was allowed to what was allowed before; the row is also what makes the app appear among the connected ones. */
export async function rememberConsent(
  transaction: Prisma.TransactionClient,
  key: { userUid: number; clientId: number },
  allowed: Scope[],
  now: Date,
): Promise<void> {
  const before = await transaction.consent.findUnique({ where: { userUid_clientId: key } });
  const scope = knownScopes([...(before?.scope.split(" ") ?? []), ...allowed]).join(" ");
  await transaction.consent.upsert({
    where: { userUid_clientId: key },
    create: { ...key, scope, createdAt: now, lastUsedAt: now },
    update: { scope, lastUsedAt: now },
  });
}
