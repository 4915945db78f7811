// Authorization codes: given once, redeemed once. One conditional UPDATE decides who of many wins.
import { database } from "@/lib/database";
import { scopeToConsent } from "@/lib/provider/rules/claims-request";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { GrantStore } from "../grant-store";
import { rememberConsent } from "./consents";
import { fromUsersGrant, grantParts, insertTokens, toList } from "./grant-rows";
import { claimAnswer } from "./requests";

export const codes: Pick<GrantStore, "issueCode" | "findCode" | "redeemCode"> = {
  async issueCode(
    { client, user, scope, nonce, authTime, redirectUri, codeChallenge, sessionId, claims, resources },
    { secretHash, createdAt, expiresAt, answersRequest, answersPushed = null },
  ) {
    return database().write(async (transaction) => {
      const isFirst = await claimAnswer(transaction, answersRequest, answersPushed, createdAt);
      if (!isFirst) return { outcome: "already_answered" };
      const key = { userUid: user.uid, clientId: client.id };
      await rememberConsent(transaction, key, scopeToConsent(scope, claims), createdAt);
      const grant = await transaction.grant.create({
        data: {
          ...key,
          scope: scope.join(" "),
          nonce,
          authTime,
          sessionId,
          claims: claims && JSON.stringify(claims),
          resource: toList(resources),
          createdAt,
        },
        select: { id: true },
      });
      const code = await transaction.authorizationCode.create({
        data: { grantId: grant.id, secretHash, redirectUri, codeChallenge, expiresAt },
        select: { id: true },
      });
      return { outcome: "issued", codeId: code.id };
    });
  },

  async findCode(id, secret) {
    const row = await database().read.authorizationCode.findUnique({
      where: { id },
      include: { grant: { include: grantParts } },
    });
    if (row === null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    const { redirectUri, codeChallenge, expiresAt, redeemedAt } = row;
    return {
      ...fromUsersGrant(row.grant),
      id,
      redirectUri,
      codeChallenge,
      expiresAt,
      redeemedAt,
    };
  },

  async redeemCode(id, tokens, now) {
    return database().write(async (transaction) => {
      const { count } = await transaction.authorizationCode.updateMany({
        where: { id, redeemedAt: null, grant: { revokedAt: null } },
        data: { redeemedAt: now },
      });
      if (count === 0) return { outcome: "already_redeemed" };
      const { grantId } = await transaction.authorizationCode.findUniqueOrThrow({
        where: { id },
        select: { grantId: true },
      });
      return { outcome: "redeemed", ...(await insertTokens(transaction, grantId, tokens, now)) };
    });
  },
};
