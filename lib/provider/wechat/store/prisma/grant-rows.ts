// What the dialect's codes and tokens have in common: the grant they came of, with its app and its person.
import type { Prisma } from "@prisma/client";
import { clientParts } from "@/lib/provider/store/prisma/clients";
import { toUser } from "@/lib/provider/store/prisma/users";
import { knownWechatScopes } from "@/lib/provider/wechat/rules/scope";
import { toApp } from "./apps";

/** What a code's or a token's row is read with. */
export const grantOfRow = {
  grant: { include: { user: true, client: { include: { ...clientParts, wechatApp: true } } } },
} as const;

type GrantRow = Prisma.WechatCodeGetPayload<{ include: typeof grantOfRow }>["grant"];

/** Turns a row into what codes and tokens share; null when the client has left the dialect. */
export function fromGrant(grant: GrantRow, row: { scope: string; snapshot: boolean }) {
  const { wechatApp, ...client } = grant.client;
  if (wechatApp === null) return null;
  if (grant.user === null) throw new Error(`grant ${grant.id} has no user`);
  return {
    app: toApp({ ...wechatApp, client }),
    user: toUser(grant.user),
    scope: knownWechatScopes(row.scope),
    snapshot: row.snapshot,
    revoked: grant.revokedAt !== null,
    userDisabled: grant.user.disabledAt !== null,
  };
}
