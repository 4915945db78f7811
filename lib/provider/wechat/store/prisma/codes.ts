// The dialect's codes. One conditional UPDATE decides who of many fetches one.
import { database } from "@/lib/database";
import { rememberConsent } from "@/lib/provider/store/prisma/consents";
import { consentScope } from "@/lib/provider/wechat/rules/scope";
import type { WechatGrantStore } from "../store";

export const codes: Pick<WechatGrantStore, "issueCode"> = {
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
};
