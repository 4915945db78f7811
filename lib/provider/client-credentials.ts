// What a registration gives out (RFC 6749 §2.2, §2.3.1). https://www.rfc-editor.org/rfc/rfc6749#section-2.2
import { randomBytes } from "node:crypto";
import { hashSecret, makeSecret, type TokenHash } from "@/lib/provider/tokens/hash";

/** Makes a client identifier of 128 random bits; it is no secret, but nobody can guess another's. */
export function makeClientId(): string {
  return randomBytes(16).toString("base64url");
}

/** Makes a client secret: the value, to be shown once, and what the store keeps of it. */
export function makeClientSecret(): { value: string; kept: { secretHash: TokenHash; lastFour: string } } {
  const value = makeSecret();
  return { value, kept: { secretHash: hashSecret(value), lastFour: value.slice(-4) } };
}

/** Whether text has the form of a client identifier; only such text reaches the store. */
export function isClientId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}
