// What an app's owner can make the dialect answer: any error of WeChat's list, and late.

/** The errors in WeChat's order, as far as they are the endpoints' (10003 and its like are pages). */
export const forcibleErrcodes: readonly number[] = [
  ...[-1, 40001, 40002, 40003, 40013, 40014, 40029, 40030, 40125, 40163, 40164, 40226],
  ...[41001, 41002, 41003, 41004, 41005, 41006, 41007, 41008, 41009],
  ...[42001, 42002, 42003, 43001, 43002, 43003, 45011, 48001, 50001, 50002],
];

/** The longest time that an answer can be held back, in milliseconds. */
export const longestDelay = 30_000;

/** Whether a number is a time for which an answer can be held back. */
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
