// Giving authorization codes; redeeming them is in ../sql/codes.ts.
import { database } from "@/lib/database";
import { scopeToConsent } from "@/lib/provider/rules/claims-request";
import type { GrantStore } from "../grant-store";
import { rememberConsent } from "./consents";
import { toList } from "./grant-rows";
import { claimAnswer } from "./requests";

export const codes: Pick<GrantStore, "issueCode"> = {
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
};
