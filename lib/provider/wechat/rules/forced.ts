// What an app's owner forces on its answers, to see what their code does.
import type { SnsEndpoint, WechatSwitches } from "@/lib/provider/wechat/app";
import { isErrcode, type Errcode } from "./errors";

const longestDelay = 10_000;

/** How long an answer waits, in milliseconds, at most 10,000 whatever the switch says. */
export function forcedDelay({ delay }: WechatSwitches): number {
  return delay > 0 ? Math.min(delay, longestDelay) : 0;
}

/** The error that every answer of this endpoint is to be, null for none. */
export function forcedErrcode({ forcedError }: WechatSwitches, endpoint: SnsEndpoint): Errcode | null {
  if (forcedError === null || (forcedError.endpoint !== "any" && forcedError.endpoint !== endpoint)) return null;
  return isErrcode(forcedError.errcode) ? forcedError.errcode : null;
}
