// Who is signed in at site A: the session row that the browser's cookie points at.
import { hashSessionToken, tables } from "@/lib/demo/adapter";
import type { StoredTokens } from "@/lib/demo/access-token";
import { providerId } from "@/lib/demo/config";
import { doorName, type DoorName } from "@/lib/demo/doors";
import { cookieName, readCookies } from "@/lib/demo/cookies";
import { readEvidence, type Evidence } from "@/lib/demo/evidence";
import { readOutcome, type Outcome } from "@/lib/demo/outcome";
import { readWechatEvidence, type WechatEvidence } from "@/lib/demo/wechat/evidence";
import { wechatProviderId } from "@/lib/demo/wechat/registration";

export type SignedIn = {
  sessionId: string;
  expires: Date;
  user: { name: string | null; email: string | null };
  scope: string | null;
  /** By which door the person came; what was said there is one of the two pieces of evidence. */
  door: DoorName;
  evidence: Evidence | null;
  wechatEvidence: WechatEvidence | null;
  lastOutcome: Outcome | null;
  tokens: StoredTokens;
};

/** A person has one account: site A joins none, so the two doors lead to two people. */
const account = { where: { provider: { in: [providerId, wechatProviderId] } }, take: 1 };

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
  const { id, provider, access_token, refresh_token, expires_at, scope, evidence } = found;
  return {
    sessionId: session.id,
    expires: session.expires,
    user: { name: session.user.name, email: session.user.email },
    scope,
    door: doorName(provider),
    evidence: readEvidence(evidence),
    wechatEvidence: readWechatEvidence(evidence),
    lastOutcome: readOutcome(session.lastOutcome),
    tokens: { id, provider, access_token, refresh_token, expires_at, evidence },
  };
}
