// The app that the address of a login page names.
import type { Parameters } from "@/lib/provider/rules/parameters";
import { isAppid, type WechatApp } from "@/lib/provider/wechat/app";
import { readAppid } from "@/lib/provider/wechat/rules/authorize-request";
import { apps } from "@/lib/provider/wechat/store/prisma/apps";

/** Finds the app, null when there is none that the dialect answers; throws a WechatPageProblem when the address names none. */
export async function askedApp(parameters: Parameters): Promise<WechatApp | null> {
  const appid = readAppid(parameters);
  return isAppid(appid) ? apps.find(appid) : null;
}
