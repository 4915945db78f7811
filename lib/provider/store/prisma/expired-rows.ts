// Removing what has expired, a small batch of each kind at a time, so that no statement holds the others up.
import { database } from "@/lib/database";
import { after, lifetimes } from "@/lib/provider/config";
import type { ExpiredRowStore } from "../store";

type Batch = (now: Date, size: number) => Promise<number>;

/** Finds at most `size` expired rows on the reading connection and deletes them by their key. */
function batch<Row>(
  find: (now: Date, take: number) => Promise<Row[]>,
  remove: (rows: Row[]) => Promise<{ count: number }>,
): Batch {
  return async (now, size) => {
    const rows = await find(now, size);
    if (rows.length > 0) await remove(rows);
    return rows.length;
  };
}

const ids = (rows: { id: number }[]) => ({ where: { id: { in: rows.map(({ id }) => id) } } });
const past = (now: Date, take: number) => ({ where: { expiresAt: { lte: now } }, select: { id: true }, take });

/** A request that a person is still answering began while its pushed one was alive, and claims that one's answer yet. */
const pushedAreKept = lifetimes.authorizationRequest;
/** So long a device that comes late is told `expired_token` (RFC 8628 §3.5), in seconds. */
const deviceCodesAreKept = 3_600;
/** So long the page of a QR code that ended is told so (WeChat's 402), in seconds. */
const wechatLoginsAreKept = 3_600;

const kinds: Record<string, Batch> = {
  sessions: batch(
    (now, take) => database().read.loginSession.findMany(past(now, take)),
    (rows) => database().read.loginSession.deleteMany(ids(rows)),
  ),
  requests: batch(
    (now, take) => database().read.authorizationRequest.findMany(past(now, take)),
    (rows) => database().read.authorizationRequest.deleteMany(ids(rows)),
  ),
  pushedRequests: batch(
    (now, take) => database().read.pushedRequest.findMany(past(after(now, -pushedAreKept), take)),
    (rows) => database().read.pushedRequest.deleteMany(ids(rows)),
  ),
  deviceCodes: batch(
    (now, take) => database().read.deviceCode.findMany(past(after(now, -deviceCodesAreKept), take)),
    (rows) => database().read.deviceCode.deleteMany(ids(rows)),
  ),
  accessTokens: batch(
    (now, take) => database().read.accessToken.findMany(past(now, take)),
    (rows) => database().read.accessToken.deleteMany(ids(rows)),
  ),
  refreshTokens: batch(
    (now, take) => database().read.refreshToken.findMany(past(now, take)),
    (rows) => database().read.refreshToken.deleteMany(ids(rows)),
  ),
  wechatLogins: batch(
    (now, take) => database().read.wechatLogin.findMany(past(after(now, -wechatLoginsAreKept), take)),
    (rows) => database().read.wechatLogin.deleteMany(ids(rows)),
  ),
  wechatCodes: batch(
    (now, take) => database().read.wechatCode.findMany(past(now, take)),
    (rows) => database().read.wechatCode.deleteMany(ids(rows)),
  ),
  /** An access token that was renewed shortly before the end outlives its refresh token. */
  wechatTokens: batch(
    (now, take) =>
      database().read.wechatToken.findMany({
        where: { expiresAt: { lte: now }, accessExpiresAt: { lte: now } },
        select: { id: true },
        take,
      }),
    (rows) => database().read.wechatToken.deleteMany(ids(rows)),
  ),
  assertions: batch(
    (now, take) =>
      database().read.usedClientAssertion.findMany({
        where: { expiresAt: { lte: now } },
        select: { clientId: true, jtiHash: true },
        take,
      }),
    (rows) => database().read.usedClientAssertion.deleteMany({ where: { OR: rows } }),
  ),
  attempts: batch(
    (now, take) =>
      database().read.signInFailure.findMany({ where: { windowEnds: { lte: now } }, select: { key: true }, take }),
    (rows) =>
      database().read.signInFailure.deleteMany({
        where: { key: { in: rows.map(({ key }) => key) }, windowEnds: { lte: new Date() } },
      }),
  ),
  signingKeys: batch(
    (now, take) =>
      database().read.signingKey.findMany({ where: { publishedUntil: { lte: now } }, select: { kid: true }, take }),
    (rows) => database().read.signingKey.deleteMany({ where: { kid: { in: rows.map(({ kid }) => kid) } } }),
  ),
};

const perProcess = { lastGrant: 0 };

/** Looks at the next `size` grants, in the order of their numbers, and removes those of which nothing is left. */
async function removeSpentGrants(now: Date, size: number): Promise<number> {
  const next = await database().read.grant.findMany({
    where: { id: { gt: perProcess.lastGrant } },
    select: { id: true },
    orderBy: { id: "asc" },
    take: size,
  });
  perProcess.lastGrant = next.length < size ? 0 : next.at(-1)!.id;
  const spent = {
    id: { in: next.map(({ id }) => id) },
    accessTokens: { none: {} },
    refreshTokens: { none: {} },
    wechatCode: { is: null },
    wechatToken: { is: null },
    OR: [{ code: { expiresAt: { lte: now } } }, { code: { is: null }, deviceCode: { is: null } }],
  };
  if (next.length > 0) await database().read.grant.deleteMany({ where: spent });
  return perProcess.lastGrant === 0 ? 0 : next.length;
}

export const expiredRows: ExpiredRowStore = {
  async removeSome(now, size) {
    let most = 0;
    for (const remove of [...Object.values(kinds), removeSpentGrants]) most = Math.max(most, await remove(now, size));
    return most === size ? "more" : "done";
  },
};
