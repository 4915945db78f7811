// Taking back what was given.
import { database } from "@/lib/database";
import type { GrantStore } from "../grant-store";

export const revocations: Pick<GrantStore, "revokeAccessToken" | "revoke"> = {
  async revokeAccessToken(id, now) {
    await database().read.accessToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  },

  async revoke(grantId, now) {
    await database().read.grant.updateMany({ where: { id: grantId, revokedAt: null }, data: { revokedAt: now } });
  },
};
