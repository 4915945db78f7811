// Once the app is known it is answered as its owner wants to be: how late, with which error, and in which style.
import { setTimeout as wait } from "node:timers/promises";
import type { SnsEndpoint, WechatApp } from "@/lib/provider/wechat/app";
import { isErrcode } from "@/lib/provider/wechat/rules/errors";
import { WechatError } from "@/lib/provider/wechat/rules/must";
import { toWechatError } from "./wechat-failure";

/** In milliseconds, whatever the switch says. */
const longestDelay = 10_000;

function throwForcedError({ forcedError }: WechatApp["switches"], endpoint: SnsEndpoint): void {
  if (forcedError === null || (forcedError.endpoint !== "any" && forcedError.endpoint !== endpoint)) return;
  if (isErrcode(forcedError.errcode)) throw new WechatError(forcedError.errcode);
}

/** Runs what follows once the app is known; only this answer waits, at most 10 seconds. */
export async function answerForApp(
  { switches }: WechatApp,
  endpoint: SnsEndpoint,
  answer: () => Promise<object>,
): Promise<object> {
  try {
    if (switches.delay > 0) await wait(Math.min(switches.delay, longestDelay));
    throwForcedError(switches, endpoint);
    return await answer();
  } catch (thrown) {
    const error = toWechatError(thrown);
    error.style = switches.errmsgStyle;
    throw error;
  }
}
