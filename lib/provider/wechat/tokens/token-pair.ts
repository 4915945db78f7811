// WeChat's tokens are `<n>_<86 characters>`. The access token follows from the refresh token, so that a refresh gives
// the very same one again while the database holds hashes alone.
import { createHmac, randomBytes } from "node:crypto";
import { deriveKey } from "@/lib/sealing";

const largestNumber = 2_147_483_647;

/** Puts a row's number and its secret together. */
export function writeToken(id: number, secret: string): string {
  return `${id}_${secret}`;
}

/** Takes a token apart; null when it never was one of ours. */
export function readToken(token: string | undefined): { id: number; secret: string } | null {
  const match = /^([1-9]\d{0,9})_([A-Za-z0-9_-]{86})$/.exec(token ?? "");
  const id = Number(match?.[1]);
  return match && id <= largestNumber ? { id, secret: match[2]! } : null;
}

/** Makes the secret of a refresh token, 512 random bits in 86 characters. */
export function makeRefreshSecret(): string {
  return randomBytes(64).toString("base64url");
}

/** The secret of the access token that a refresh token has made so many times before (`generation`), 86 characters. */
export function accessSecretOf(refreshSecret: string, generation: number): string {
  const mac = createHmac("sha512", deriveKey("wechat access token"));
  return mac.update(`${refreshSecret}|${generation}`).digest("base64url");
}
