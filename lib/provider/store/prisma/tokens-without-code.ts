// Access tokens that answer an authorization at once: those of the grants that are kept for study (RFC 6749 §4.2, §4.3).
import { database } from "@/lib/database";
import type { GrantStore } from "../grant-store";
import { rememberConsent } from "./consents";
import { insertTokens } from "./grant-rows";
import { claimAnswer } from "./requests";

export const tokensWithoutCode: Pick<GrantStore, "issueTokenWithoutCode"> = {
  async issueTokenWithoutCode({ client, user, scope, allowed, authTime, sessionId }, token, answer) {
    return database().write(async (transaction) => {
      const { answersRequest, answersPushed, now } = answer;
      const isFirst = await claimAnswer(transaction, answersRequest, answersPushed, now);
      if (!isFirst) return { outcome: "already_answered" };
      const key = { userUid: user.uid, clientId: client.id };
      await rememberConsent(transaction, key, allowed, now);
      const grant = await transaction.grant.create({
        data: { ...key, scope: scope.join(" "), authTime, sessionId, createdAt: now },
        select: { id: true },
      });
      const tokens = { accessToken: token, refreshToken: null };
      const { accessTokenId } = await insertTokens(transaction, grant.id, tokens, now);
      return { outcome: "issued", accessTokenId };
    });
  },
};
