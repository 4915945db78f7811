// Clients as the dialect knows them, by their `appid`.
import { database } from "@/lib/database";
import type { Prisma } from "@prisma/client";
import { clientParts, toClient } from "@/lib/provider/store/prisma/clients";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import { defaultSwitches, type WechatApp, type WechatKind, type WechatSwitches } from "@/lib/provider/wechat/app";
import type { WechatAppStore } from "../store";

/** What an app's row is read with. */
export const appParts = { client: { include: clientParts } } as const;

/** Turns a row into an app. */
export function toApp({
  clientId: _,
  client,
  ...row
}: Prisma.WechatAppGetPayload<{ include: typeof appParts }>): WechatApp {
  const kind = row.kind as WechatKind;
  return {
    ...row,
    kind,
    client: toClient(client),
    secretHash: row.secretHash as TokenHash,
    switches: { ...defaultSwitches(kind), ...(JSON.parse(row.switches) as Partial<WechatSwitches>) },
  };
}

export const apps: WechatAppStore = {
  async find(appid) {
    const row = await database().read.wechatApp.findUnique({ where: { appid }, include: appParts });
    return row && toApp(row);
  },

  async ofClient({ id }) {
    const row = await database().read.wechatApp.findUnique({ where: { clientId: id }, include: appParts });
    return row && toApp(row);
  },

  async register(client, { switches, ...app }) {
    await database().read.wechatApp.create({
      data: { ...app, clientId: client.id, switches: JSON.stringify(switches) },
      select: { appid: true },
    });
    return { ...app, switches, client };
  },

  async change(client, { switches, ...changes }) {
    const data = { ...changes, ...(switches && { switches: JSON.stringify(switches) }) };
    const { count } = await database().read.wechatApp.updateMany({ where: { clientId: client.id }, data });
    return count === 1;
  },

  async remove(client) {
    await database().read.wechatApp.deleteMany({ where: { clientId: client.id } });
  },

  async countEnabled() {
    return database().read.wechatApp.count({ where: { enabled: true } });
  },
};
