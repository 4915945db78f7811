// Who is signed in at site A: the session row that the browser's cookie points at.
import { hashSessionToken, tables } from "@/lib/demo/adapter";
import type { StoredTokens } from "@/lib/demo/access-token";
import { providerId } from "@/lib/demo/config";
import { cookieName, readCookies } from "@/lib/demo/cookies";
import { readEvidence, type Evidence } from "@/lib/demo/evidence";
import { readOutcome, type Outcome } from "@/lib/demo/outcome";

export type SignedIn = {
  sessionId: string;
  expires: Date;
  user: { name: string | null; email: string | null };
  scope: string | null;
  evidence: Evidence | null;
  lastOutcome: Outcome | null;
  tokens: StoredTokens;
};

const account = { where: { provider: providerId }, take: 1 };

/** Finds the session of a request by its Cookie header; null when nobody is signed in. */
export async function findSession(cookieHeader: string | null): Promise<SignedIn | null> {
  const token = readCookies(cookieHeader)[cookieName("sessionToken")];
  if (!token) return null;
  const session = await tables().session.findUnique({
    where: { sessionToken: hashSessionToken(token) },
    include: { user: { include: { accounts: account } } },
  });
  const found = session?.user.accounts[0];
  if (!session || !found || session.expires <= new Date()) return null;
  const { id, access_token, refresh_token, expires_at, scope, evidence } = found;
  return {
    sessionId: session.id,
    expires: session.expires,
    user: { name: session.user.name, email: session.user.email },
    scope,
    evidence: readEvidence(evidence),
    lastOutcome: readOutcome(session.lastOutcome),
    tokens: { id, access_token, refresh_token, expires_at },
  };
}
