// The dialect's pairs of tokens. One conditional UPDATE decides who of many makes the next access token.
import { database } from "@/lib/database";
import type { Prisma } from "@prisma/client";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import { knownWechatScopes } from "@/lib/provider/wechat/rules/scope";
import type { WechatGrantStore, WechatTokens } from "../store";
import { fromGrant, grantOfRow } from "./grant-rows";

type TokenRow = Prisma.WechatTokenGetPayload<{ include: typeof grantOfRow }>;

async function find(id: number, isPresented: (row: TokenRow) => boolean): Promise<WechatTokens | null> {
  const row = await database().read.wechatToken.findUnique({ where: { id }, include: grantOfRow });
  const granted = row && isPresented(row) ? fromGrant(row.grant, row) : null;
  if (!granted || row === null) return null;
  const { generation, accessExpiresAt, expiresAt } = row;
  return { ...granted, id, generation, accessExpiresAt, expiresAt };
}

export const tokens: Omit<WechatGrantStore, "issueCode" | "findCode" | "redeemCode"> = {
  async findByAccessToken(id, secret) {
    return find(id, ({ accessHash }) => matchesHash(secret, accessHash as TokenHash));
  },

  async findByRefreshToken(id, secret) {
    return find(id, ({ refreshHash }) => matchesHash(secret, refreshHash as TokenHash));
  },

  async prolong(id, generation, accessExpiresAt, now) {
    const { count } = await database().read.wechatToken.updateMany({
      where: { id, generation, accessExpiresAt: { gt: now }, expiresAt: { gt: now }, grant: { revokedAt: null } },
      data: { accessExpiresAt },
    });
    return count === 1;
  },

  async replaceAccessToken(id, generation, successor, now) {
    const { count } = await database().read.wechatToken.updateMany({
      where: { id, generation, accessExpiresAt: { lte: now }, expiresAt: { gt: now }, grant: { revokedAt: null } },
      data: { ...successor, generation: generation + 1 },
    });
    return count === 1;
  },

  async accumulatedScope({ client }, user, now) {
    const rows = await database().read.wechatToken.findMany({
      where: { expiresAt: { gt: now }, grant: { clientId: client.id, userUid: user.uid, revokedAt: null } },
      select: { scope: true },
    });
    return knownWechatScopes(rows.map(({ scope }) => scope).join(","));
  },
};
