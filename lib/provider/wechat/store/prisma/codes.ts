// The dialect's codes. One conditional UPDATE decides who of many fetches one, and another who exchanges it.
import { database } from "@/lib/database";
import { rememberConsent } from "@/lib/provider/store/prisma/consents";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { consentScope } from "@/lib/provider/wechat/rules/scope";
import type { WechatGrantStore } from "../store";
import { fromGrant, grantOfRow } from "./grant-rows";

export const codes: Pick<WechatGrantStore, "issueCode" | "findCode" | "redeemCode"> = {
  async issueCode({ app: { client }, user, scope, authTime, snapshot }, { codeHash, createdAt, expiresAt, delivers }) {
    return database().write(async (transaction) => {
      if (delivers !== null) {
        const { count } = await transaction.wechatLogin.updateMany({
          where: { id: delivers, status: "confirmed" },
          data: { status: "delivered" },
        });
        if (count === 0) return "already_delivered";
      }
      const key = { userUid: user.uid, clientId: client.id };
      const allowed = snapshot ? [] : consentScope(scope);
      await rememberConsent(transaction, key, allowed, createdAt);
      const grant = await transaction.grant.create({
        data: { ...key, scope: allowed.join(" "), authTime, createdAt },
        select: { id: true },
      });
      await transaction.wechatCode.create({
        data: { grantId: grant.id, codeHash, scope: scope.join(","), snapshot, expiresAt },
      });
      return "issued";
    });
  },

  async findCode(code) {
    const row = await database().read.wechatCode.findUnique({
      where: { codeHash: hashSecret(code) },
      include: grantOfRow,
    });
    const granted = row && fromGrant(row.grant, row);
    if (!granted) return null;
    const { revoked, userDisabled, ...authorization } = granted;
    const { id, expiresAt, redeemedAt } = row;
    return { ...authorization, id, expiresAt, redeemedAt, revoked: revoked || userDisabled };
  },

  async redeemCode(id, tokens) {
    return database().write(async (transaction) => {
      const { count } = await transaction.wechatCode.updateMany({
        where: { id, redeemedAt: null, grant: { revokedAt: null } },
        data: { redeemedAt: tokens.createdAt },
      });
      if (count === 0) return { outcome: "already_redeemed" };
      const { grantId, scope, snapshot } = await transaction.wechatCode.findUniqueOrThrow({
        where: { id },
        select: { grantId: true, scope: true, snapshot: true },
      });
      const token = await transaction.wechatToken.create({
        data: { ...tokens, grantId, scope, snapshot },
        select: { id: true },
      });
      return { outcome: "redeemed", tokenId: token.id };
    });
  },
};
