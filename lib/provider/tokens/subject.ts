// Under which identifier a client knows a person: OpenID Connect Core §8, the same for all clients or one for each sector.
// https://openid.net/specs/openid-connect-core-1_0.html#SubjectIDTypes
import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/sealing";
import { sectorIdentifier } from "@/lib/provider/rules/sector-identifier";
import type { Scope } from "@/lib/provider/rules/scope";
import type { Client, EndUser } from "@/lib/provider/store/store";

/** The `sub` of a person for one client, at most 43 ASCII characters for a pairwise client (§8.1). */
export function subjectFor(client: Client, user: Pick<EndUser, "sub">): string {
  if (client.options.subjectType === "public") return user.sub;
  const mac = createHmac("sha256", deriveKey("pairwise subjects"));
  return mac.update(JSON.stringify([sectorIdentifier(client), user.sub])).digest("base64url");
}

/** Whether a client may be told what is the same everywhere (`uid`, `username`): a pairwise one only with `read`, whose consent shows it. */
export function maySeeGlobalNames(client: Client, scope: Scope[]): boolean {
  return client.options.subjectType === "public" || scope.includes("read");
}
