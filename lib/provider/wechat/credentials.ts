// What WeChat's registration gives out: an `appid` and a secret of 32 hexadecimal digits.
import { randomBytes } from "node:crypto";
import { hashSecret, type TokenHash } from "@/lib/provider/tokens/hash";

/** Makes an `appid` of 64 random bits; it is no secret. */
export function makeAppid(): string {
  return `wx${randomBytes(8).toString("hex")}`;
}

/** What the store keeps of an app's secret. */
export type KeptAppSecret = { secretHash: TokenHash; secretLastFour: string };

/** Makes an app's secret of 128 random bits: the value, to be shown once, and what the store keeps of it. */
export function makeAppSecret(): { value: string; kept: KeptAppSecret } {
  const value = randomBytes(16).toString("hex");
  return { value, kept: keepAppSecret(value) };
}

/** What the store keeps of this secret. */
export function keepAppSecret(value: string): KeptAppSecret {
  return { secretHash: hashSecret(value), secretLastFour: value.slice(-4) };
}
