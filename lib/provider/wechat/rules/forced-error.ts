// What an app's owner can make the dialect answer: any error of WeChat's list, and late.
import type { SnsEndpoint, WechatSwitches } from "@/lib/provider/wechat/app";
import { errorTexts, isErrcode, type Errcode } from "./errors";

/** The errors in the order of WeChat's list; 10003 and its like are pages, and not among them. */
export const forcibleErrcodes: readonly Errcode[] = Object.keys(errorTexts)
  .map(Number)
  .filter(isErrcode)
  .sort((one, other) => one - other);

/** The longest time that an answer can be held back, in milliseconds. */
export const longestDelay = 10_000;

/** Whether a value is a time for which an answer can be held back. */
export function isDelay(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= longestDelay;
}

/** How long an answer waits, in milliseconds, at most 10,000 whatever the switch says. */
export function forcedDelay({ delay }: WechatSwitches): number {
  return delay > 0 ? Math.min(delay, longestDelay) : 0;
}

/** The error that every answer of this endpoint is to be, null for none. */
export function forcedErrcode({ forcedError }: WechatSwitches, endpoint: SnsEndpoint): Errcode | null {
  if (forcedError === null || (forcedError.endpoint !== "any" && forcedError.endpoint !== endpoint)) return null;
  return isErrcode(forcedError.errcode) ? forcedError.errcode : null;
}
