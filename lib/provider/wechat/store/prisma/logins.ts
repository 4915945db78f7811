// QR logins. One conditional UPDATE decides who of many holds one, and what became of it.
import { database } from "@/lib/database";
import { toUser } from "@/lib/provider/store/prisma/users";
import { hashSecret, type TokenHash } from "@/lib/provider/tokens/hash";
import type { CallbackTarget } from "@/lib/provider/wechat/rules/callback-target";
import { knownWechatScopes } from "@/lib/provider/wechat/rules/scope";
import type { WechatLogin, WechatLoginStore } from "../store";
import { appParts, toApp } from "./apps";

const parts = { user: true, client: { include: { wechatApp: { include: appParts } } } } as const;

/** What a decision asks for: this browser holds the login, which is neither decided nor over. */
function heldBy(id: number, browserHash: TokenHash, now: Date) {
  return { id, browserHash, status: "scanned", expiresAt: { gt: now } };
}

export const logins: WechatLoginStore = {
  async begin({ app, scope, ...login }) {
    const data = { ...login, clientId: app.client.id, scope: scope.join(",") };
    await database().read.wechatLogin.create({ data, select: { id: true } });
  },

  async find(uuid) {
    const where = { uuidHash: hashSecret(uuid) };
    const row = await database().read.wechatLogin.findUnique({ where, include: parts });
    const app = row?.client.wechatApp;
    if (!row || !app) return null;
    return {
      id: row.id,
      app: toApp(app),
      redirectUri: row.redirectUri as CallbackTarget,
      scope: knownWechatScopes(row.scope),
      state: row.state,
      status: row.status as WechatLogin["status"],
      browserHash: row.browserHash as TokenHash | null,
      user: row.user?.disabledAt === null ? toUser(row.user) : null,
      authTime: row.authTime,
      expiresAt: row.expiresAt,
    };
  },

  async statuses(uuidHashes) {
    const rows = await database().read.wechatLogin.findMany({
      where: { uuidHash: { in: uuidHashes } },
      select: { uuidHash: true, status: true, expiresAt: true },
    });
    return new Map(
      rows.map(({ uuidHash, status, expiresAt }) => [
        uuidHash as TokenHash,
        { status: status as WechatLogin["status"], expiresAt },
      ]),
    );
  },

  async scan(id, browserHash, now) {
    const free = [{ status: { in: ["new", "cancelled"] } }, { status: "scanned", browserHash }];
    const { count } = await database().read.wechatLogin.updateMany({
      where: { id, expiresAt: { gt: now }, OR: free },
      data: { status: "scanned", browserHash },
    });
    return count === 1;
  },

  async confirm(id, browserHash, { user, authTime }, now) {
    const { count } = await database().read.wechatLogin.updateMany({
      where: heldBy(id, browserHash, now),
      data: { status: "confirmed", userUid: user.uid, authTime },
    });
    return count === 1;
  },

  async cancel(id, browserHash, now) {
    const { count } = await database().read.wechatLogin.updateMany({
      where: heldBy(id, browserHash, now),
      data: { status: "cancelled" },
    });
    return count === 1;
  },
};
