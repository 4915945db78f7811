// Ending A's sessions because B says so: OpenID Connect Back-Channel Logout §2.6, §2.7.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#BCActions
import { Prisma } from "@prisma/client";
import { providerId } from "@/lib/demo/config";
import type { Logout } from "@/lib/demo/logout-token";
import { database } from "@/lib/database";

/** How much longer than the token lives its `jti` is kept, in seconds: B's clock may be ahead of A's. */
const clockTolerance = 60;

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

function ofPerson(sub: string) {
  return { accounts: { some: { provider: providerId, providerAccountId: sub } } };
}

function sessionsOf({ sid, sub }: Logout): Prisma.SessionWhereInput {
  if (sid === undefined) return { user: ofPerson(sub) };
  return sub === undefined ? { sid } : { sid, user: ofPerson(sub) };
}

/**
 * Ends exactly the sessions that the logout names, with the token's one use in the same transaction: of two that bring
 * the same token, one insert wins. False when the token was used before.
 */
export async function endSessions(logout: Logout, now = new Date()): Promise<boolean> {
  const { jti, exp } = logout;
  try {
    await database().write(async ({ usedLogoutToken, session }) => {
      await usedLogoutToken.deleteMany({ where: { expiresAt: { lt: now } } });
      await usedLogoutToken.create({ data: { jti, expiresAt: new Date((exp + clockTolerance) * 1_000) } });
      await session.deleteMany({ where: sessionsOf(logout) });
    });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}
