// Keeping the access token fresh (RFC 6749 §6): one refresh at a time per account, however many requests want one.
// B ends a whole family of tokens when an old refresh token comes back (RFC 9700 §4.14.2), so a race signs people out.
// WeChat gives the same tokens again while they live, so there a race would be harmless.
import { tables } from "@/lib/demo/adapter";
import type { RefreshAnswer } from "@/lib/demo/authorization-server";
import { doorOf } from "@/lib/demo/doors";
import { tokenColumns, unsealToken } from "@/lib/demo/token-vault";

/** What A keeps of an account's tokens; the tokens themselves are sealed. */
export type StoredTokens = {
  id: string;
  provider: string;
  access_token: string | null;
  refresh_token: string | null;
  expires_at: number | null;
  evidence: string | null;
};

export type Renewal =
  | { outcome: "renewed"; tokens: StoredTokens }
  /** `error` is what was said, when it was said to this very request. */
  | { outcome: "refused"; error: unknown }
  | { outcome: "none" };

const columns = {
  id: true,
  provider: true,
  access_token: true,
  refresh_token: true,
  expires_at: true,
  evidence: true,
} as const;

function load(id: string): Promise<StoredTokens | null> {
  return tables().account.findUnique({ where: { id }, select: columns });
}

/** Tells whether the access token has run out, or will within a few seconds. */
export function isExpired({ expires_at }: StoredTokens, now: number = Date.now()): boolean {
  return expires_at !== null && expires_at * 1_000 <= now + 5_000;
}

/** The new row: what the answer leaves out stays as it was, but a lifetime ends with its token. */
function renewedColumns(answer: Omit<RefreshAnswer, "token_type">) {
  const { expires_in, ...rest } = answer;
  const expires_at = expires_in === undefined ? null : Math.floor(Date.now() / 1_000) + expires_in;
  return { ...tokenColumns(rest), expires_at };
}

/** Writes only over the tokens that were sent, so that another process's newer ones win. */
async function replace(sent: StoredTokens, data: Partial<StoredTokens>): Promise<void> {
  const { id, refresh_token } = sent;
  await tables().account.updateMany({ where: { id, refresh_token }, data });
}

const ended = { access_token: null, refresh_token: null, expires_at: null };

/** The row that follows from what the door says of the refresh token. */
async function redeem(current: StoredTokens): Promise<{ data: Partial<StoredTokens>; error: unknown }> {
  const door = doorOf(current);
  const refreshToken = unsealToken(current.refresh_token);
  if (refreshToken === null) return { data: ended, error: null };
  try {
    return { data: renewedColumns(await door.renew(refreshToken, current)), error: null };
  } catch (error) {
    if (door.isFinal(error)) return { data: ended, error };
    throw error;
  }
}

async function renew(seen: StoredTokens): Promise<Renewal> {
  const current = await load(seen.id);
  if (current === null || current.refresh_token === null) return { outcome: "none" };
  if (current.access_token !== seen.access_token) return { outcome: "renewed", tokens: current };
  const { data, error } = await redeem(current);
  await replace(current, data);
  const tokens = await load(seen.id);
  return tokens?.access_token ? { outcome: "renewed", tokens } : { outcome: "refused", error };
}

const perProcess = globalThis as { acornRenewals?: Map<string, Promise<Renewal>> };

/** Renews the tokens that the caller has `seen`; whoever comes while that is under way shares its outcome. */
export function renewTokens(seen: StoredTokens): Promise<Renewal> {
  const renewals = (perProcess.acornRenewals ??= new Map());
  const underWay = renewals.get(seen.id);
  if (underWay) return underWay;
  const renewal = renew(seen).finally(() => renewals.delete(seen.id));
  renewals.set(seen.id, renewal);
  return renewal;
}
