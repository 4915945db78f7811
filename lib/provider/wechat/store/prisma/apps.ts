// Clients as the dialect knows them, by their `appid`.
import { database } from "@/lib/database";
import type { Prisma } from "@prisma/client";
import { clientParts, toClient } from "@/lib/provider/store/prisma/clients";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import { defaultSwitches, type WechatApp, type WechatKind, type WechatSwitches } from "@/lib/provider/wechat/app";
import type { WechatAppChanges, WechatAppStore } from "../store";

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

const together: WechatAppStore["together"] = {
  register({ switches, ...app }) {
    return async (transaction, clientId) => {
      await transaction.wechatApp.create({ data: { ...app, clientId, switches: JSON.stringify(switches) } });
    };
  },

  change(changes) {
    return async (transaction, clientId) => {
      await transaction.wechatApp.update({ where: { clientId }, data: changedData(changes) });
    };
  },

  remove() {
    return async (transaction, clientId) => {
      const dialects = { OR: [{ wechatCode: { isNot: null } }, { wechatToken: { isNot: null } }] };
      await transaction.grant.deleteMany({ where: { clientId, ...dialects } });
      await transaction.wechatLogin.deleteMany({ where: { clientId } });
      await transaction.wechatApp.deleteMany({ where: { clientId } });
    };
  },
};

function changedData({ switches, ...changes }: WechatAppChanges) {
  return { ...changes, ...(switches && { switches: JSON.stringify(switches) }) };
}

export const apps: WechatAppStore = {
  together,

  async find(appid) {
    const row = await database().read.wechatApp.findUnique({ where: { appid }, include: appParts });
    return row && toApp(row);
  },

  async ofClient({ id }) {
    const row = await database().read.wechatApp.findUnique({ where: { clientId: id }, include: appParts });
    return row && toApp(row);
  },

  async register(client, app) {
    return database().write(async (transaction) => {
      const known = await transaction.wechatApp.findUnique({ where: { clientId: client.id }, select: { appid: true } });
      if (known !== null) return null;
      await together.register(app)(transaction, client.id);
      return { ...app, client };
    });
  },

  async change({ id }, changes) {
    const where = { clientId: id };
    const { count } = await database().read.wechatApp.updateMany({ where, data: changedData(changes) });
    return count === 1;
  },

  async remove({ id }) {
    await database().write((transaction) => together.remove()(transaction, id));
  },

  async countEnabled() {
    return database().read.wechatApp.count({ where: { enabled: true } });
  },
};
