// Redeeming authorization codes. One conditional UPDATE decides who of many wins.
import { andThen } from "@/lib/awaitable";
import { database } from "@/lib/database";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { GrantStore } from "../grant-store";
import {
  fromUsersGrant,
  grantColumns,
  insertTokens,
  toMoment,
  toMomentOrNull,
  withGrant,
  type GrantRow,
} from "./grant-rows";

const byNumber = `
  SELECT t."secretHash", t."redirectUri", t."codeChallenge", t."expiresAt", t."redeemedAt", ${grantColumns}
  FROM "provider_authorization_code" t ${withGrant} WHERE t."id" = ?`;

type CodeRow = GrantRow & {
  secretHash: TokenHash;
  redirectUri: string;
  codeChallenge: string | null;
  expiresAt: number;
  redeemedAt: number | null;
};

/** Changes the row of one caller alone, and only while its grant stands. */
const claim = `
  UPDATE "provider_authorization_code" SET "redeemedAt" = ? WHERE "id" = ? AND "redeemedAt" IS NULL
  AND EXISTS (SELECT 1 FROM "provider_grant" g WHERE g."id" = "grantId" AND g."revokedAt" IS NULL)
  RETURNING "grantId"`;

export const redemptions: Pick<GrantStore, "findCode" | "redeemCode"> = {
  findCode(id, secret) {
    const row = database().readPrepared.get<CodeRow>(byNumber, id);
    if (row === undefined || !matchesHash(secret, row.secretHash)) return null;
    const { redirectUri, codeChallenge, expiresAt, redeemedAt } = row;
    return andThen(fromUsersGrant(row), (grant) =>
      Object.assign(grant, {
        id,
        redirectUri,
        codeChallenge,
        expiresAt: toMoment(expiresAt),
        redeemedAt: toMomentOrNull(redeemedAt),
      }),
    );
  },

  redeemCode(id, tokens, now) {
    return database().writePrepared((sql) => {
      const claimed = sql.get<{ grantId: number }>(claim, now.getTime(), id);
      if (claimed === undefined) return { outcome: "already_redeemed" };
      return { outcome: "redeemed", ...insertTokens(sql, claimed.grantId, tokens, now) };
    });
  },
};
