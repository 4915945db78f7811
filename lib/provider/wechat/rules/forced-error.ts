// What an app's owner can make the dialect answer: any error of WeChat's list, and late.
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
