// Once the app is known it is answered as its owner wants to be: how late, with which error, and in which style.
import { setTimeout as wait } from "node:timers/promises";
import type { SnsEndpoint, WechatApp } from "@/lib/provider/wechat/app";
import { forcedDelay, forcedErrcode } from "@/lib/provider/wechat/rules/forced-error";
import { WechatError } from "@/lib/provider/wechat/rules/must";
import { toWechatError } from "./wechat-failure";

/** Runs what follows once the app is known; nothing but this answer waits. */
export async function answerForApp(
  { switches }: WechatApp,
  endpoint: SnsEndpoint,
  answer: () => Promise<object>,
): Promise<object> {
  try {
    const delay = forcedDelay(switches);
    if (delay > 0) await wait(delay);
    const forced = forcedErrcode(switches, endpoint);
    if (forced !== null) throw new WechatError(forced);
    return await answer();
  } catch (thrown) {
    const error = toWechatError(thrown);
    error.style = switches.errmsgStyle;
    throw error;
  }
}
