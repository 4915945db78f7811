// The app that the address of a login page names.
import type { Parameters } from "@/lib/provider/rules/parameters";
import { isAppid, type WechatApp } from "@/lib/provider/wechat/app";
import { isOpen } from "@/lib/provider/wechat/open";
import { readAppid } from "@/lib/provider/wechat/rules/authorize-request";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";

/** Finds the app, null when there is none that the dialect answers; throws a WechatPageProblem when the address names none. */
export async function askedApp(parameters: Parameters): Promise<WechatApp | null> {
  const appid = readAppid(parameters);
  const app = isAppid(appid) ? await wechatStore.apps.find(appid) : null;
  return app !== null && isOpen(app) ? app : null;
}
